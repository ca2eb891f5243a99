import type { CitizenId } from '../../../shared/domain/ids.ts';
import { closeIfOpen, useCitizen } from '../../state/index.ts';
import { ContactDialog } from './contact-dialog.tsx';

export interface NewContactProps {
  readonly id: CitizenId;
  /** Where it leads back to; by itself, to the board. */
  readonly onClose?: () => void;
}

const closeForm = () => closeIfOpen(({ kind }) => kind === 'contact');

/** A contact is written down, straight over the board or over whatever shows the person. */
export function NewContact({ id, onClose = closeForm }: NewContactProps) {
  const citizen = useCitizen(id);
  return citizen ? <ContactDialog citizen={citizen} contact={null} onClose={onClose} /> : null;
}
