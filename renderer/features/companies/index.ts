export { AgreementsOf } from './agreements-of.tsx';
export { CompaniesPanel } from './companies-panel.tsx';
export { CompanyPanel } from './company-panel.tsx';
