import type { CitizenId } from '../../../shared/domain/ids.ts';
import { closePanel, useCitizen } from '../../state/index.ts';
import { ContactDialog } from './contact-dialog.tsx';

/** A contact is written down, straight over the board. */
export function NewContact({ id }: { readonly id: CitizenId }) {
  const citizen = useCitizen(id);
  return citizen ? <ContactDialog citizen={citizen} contact={null} onClose={closePanel} /> : null;
}
