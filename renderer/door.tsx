import './styles/fonts.ts';
import './styles/index.css';

import { startDoor } from './features/door/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void startDoor(root);
