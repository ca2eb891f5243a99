import { Footprints, Mail, MessagesSquare, Phone } from 'lucide-react';

import type { ContactKind } from '../../../shared/domain/contact.ts';

const ICONS = { talk: MessagesSquare, visit: Footprints, call: Phone, message: Mail } as const;

/** Beside its word, never alone. */
export function KindIcon({ kind }: { readonly kind: ContactKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden />;
}
