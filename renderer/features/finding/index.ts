export { FilterForm } from './filter-form.tsx';
export { Palette } from './palette.tsx';
