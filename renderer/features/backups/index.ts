export { CopiesSection } from './copies-section.tsx';
export { CopyBands } from './copy-bands.tsx';
