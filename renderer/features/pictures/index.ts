export { asJpeg } from './picture-as-jpeg.ts';
export { cutOut, openPicture, redraw, type PictureArea, type WorkingPicture } from './redraw.ts';
