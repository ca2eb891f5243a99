import { KeyRound, MoreHorizontal, Pencil, ShieldCheck, UserMinus, UserRound } from 'lucide-react';

import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { inOrder } from './in-order.ts';
import { formatNumericDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useIsSupervisor, useMe } from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import type { SetOver } from './over.ts';
import styles from './people-list.module.css';

type Holder = KeyHolders['people'][number];

/** Everybody with a key; what a supervisor can do with each. */
export function PeopleList({ people, setOver }: { readonly people: readonly Holder[]; readonly setOver: SetOver }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['list']} aria-label={t('people.colleagues')}>
      {inOrder(people).map((person) => (
        <PersonLine key={person.id} person={person} setOver={setOver} />
      ))}
    </ul>
  );
}

function PersonLine({ person, setOver }: { readonly person: Holder; readonly setOver: SetOver }) {
  const { t } = useTranslation();
  const own = useMe()?.id === person.id;
  const supervisor = useIsSupervisor();
  const items = usePersonItems(person, own, setOver);
  const name = person.name === '' ? t('people.nameless') : person.name;
  return (
    <li className={styles['line']}>
      <Portrait name={person.name} src={null} />
      <div className={styles['words']}>
        <p className={styles['name']}>
          <bdi title={name}>{name}</bdi>
          {own && <span className={styles['own']}>{t('people.you')}</span>}
        </p>
        <p className={styles['detail']}>
          <span className={styles['role']}>
            {person.role === 'supervisor' && <ShieldCheck aria-hidden />}
            {t(`people.roles.${person.role}`)}
          </span>
          <span>{t('people.since', { day: formatNumericDay(person.since) })}</span>
          {person.temporary && <span className={styles['temporary']}>{t('people.temporary')}</span>}
        </p>
      </div>
      {supervisor && (
        <Menu
          trigger={
            <IconButton label={t('people.menu', { name })}>
              <MoreHorizontal aria-hidden />
            </IconButton>
          }
          items={items}
        />
      )}
    </li>
  );
}

function usePersonItems({ id, name, role }: Holder, own: boolean, setOver: SetOver): readonly MenuItem[] {
  const { t } = useTranslation();
  const other = role === 'supervisor' ? 'consultant' : 'supervisor';
  const rename: MenuItem = {
    key: 'rename',
    label: t('people.rename'),
    icon: <Pencil aria-hidden />,
    run: () => setOver({ kind: 'rename', id, name }),
  };
  const changeRole: MenuItem = {
    key: 'role',
    label: t(`people.changeRole.${other}`),
    icon: other === 'supervisor' ? <ShieldCheck aria-hidden /> : <UserRound aria-hidden />,
    run: () => setOver({ kind: 'role', id }),
  };
  const remove: MenuItem = {
    key: 'remove',
    label: t('people.remove'),
    icon: <UserMinus aria-hidden />,
    danger: true,
    run: () => setOver({ kind: 'remove', id }),
  };
  // One's own passphrase is changed below, with the present one.
  if (own) return [rename, changeRole, { key: 'line', separator: true }, remove];
  const reset: MenuItem = {
    key: 'reset',
    label: t('people.reset'),
    icon: <KeyRound aria-hidden />,
    run: () => setOver({ kind: 'reset', id }),
  };
  return [rename, changeRole, reset, { key: 'line', separator: true }, remove];
}
