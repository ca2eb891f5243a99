import './styles/index.css';
import './styles/fonts.ts';

import { startWall } from './features/wall/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void startWall(root);
