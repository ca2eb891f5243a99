export { CopiesSection } from './copies-section.tsx';
