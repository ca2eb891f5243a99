export { ConsultantForm } from './consultant-form.tsx';
export { ConsultantSelect } from './consultant-select.tsx';
export { ConsultantsPanel } from './consultants-panel.tsx';
