export { cutOut, openPicture, redraw, type PictureArea, type WorkingPicture } from './redraw.ts';
