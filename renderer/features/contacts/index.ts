export { ContactsSection } from './contacts-section.tsx';
export { LastContact } from './last-contact.tsx';
export { NewContact } from './new-contact.tsx';
export { Story } from './story.tsx';
