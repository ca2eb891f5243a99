import './styles/index.css';
import './styles/fonts.ts';

import { createRoot } from 'react-dom/client';

import { App } from './app/index.ts';
import { startPage } from './state/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
await startPage();
createRoot(root).render(<App />);
