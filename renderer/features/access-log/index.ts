export { AccessLogPanel } from './access-log-panel.tsx';
export { CitizenAccess } from './citizen-access.tsx';
