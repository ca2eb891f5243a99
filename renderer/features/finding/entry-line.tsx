import { Bookmark, Building2, Handshake, LayoutGrid, Zap } from 'lucide-react';
import type { ReactNode } from 'react';

import type { CitizenId, CompanyId, OfferId, SavedViewId } from '../../../shared/domain/ids.ts';
import { actionLabel, actionOf, type ActionId } from '../../app/actions.ts';
import { shortcutText } from '../../app/shortcut.ts';
import { useTranslation } from '../../i18n/index.ts';
import { placementsOf, readBoard, useCitizen, useConsultant, useLane, usePortraitUrl } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import type { Entry } from './entries.ts';
import styles from './entry-line.module.css';
import { whyFound } from './why-found.ts';

/** What stands in one line of the palette. */
export function EntryLine({ entry, typed }: { readonly entry: Entry; readonly typed: string }): ReactNode {
  switch (entry.kind) {
    case 'citizen':
      return <Person id={entry.id} typed={typed} />;
    case 'company':
      return <CompanyLine id={entry.id} />;
    case 'offer':
      return <OfferLine id={entry.id} />;
    case 'view':
      return <ViewLine id={entry.id} />;
    case 'action':
      return <ActionLine id={entry.id} />;
    case 'show-all':
      return <ShowAll count={entry.count} />;
  }
}

function Person({ id, typed }: { readonly id: CitizenId; readonly typed: string }) {
  const { t } = useTranslation();
  const citizen = useCitizen(id);
  const lane = useLane(citizen?.laneId ?? null);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  const src = usePortraitUrl(citizen?.portraitId ?? null);
  if (!citizen || !lane) return null;
  const why = whyFound(citizen, typed, placedAt(id));
  return (
    <>
      <Portrait name={citizen.name} src={src} size="sm" />
      <bdi dir="auto" className={styles['name']} title={citizen.name}>
        {citizen.name}
      </bdi>
      {why !== '' && (
        <bdi dir="auto" className={styles['why']} title={why}>
          {why}
        </bdi>
      )}
      <span className={styles['where']}>
        <LaneIcon name={lane.icon} />
        <bdi>{lane.name}</bdi>
      </span>
      {consultant ? (
        <span className={styles['owner']} title={consultant.name}>
          <ConsultantBadge initials={consultant.initials} color={consultant.color} />
          <span className="visually-hidden">{consultant.name}</span>
        </span>
      ) : (
        <span className={styles['nobody']}>{t('common.unassigned')}</span>
      )}
    </>
  );
}

/** Where somebody is or has been, and as what. */
function placedAt(id: CitizenId): readonly string[] {
  return placementsOf(id).map(({ companyId, role }) =>
    [readBoard().get('company', companyId)?.name ?? '', role].filter(Boolean).join(', '),
  );
}

/** A picture, what it is called, and a few words that tell it from others. */
function Plain({
  icon,
  name,
  about,
  children,
}: {
  readonly icon: ReactNode;
  readonly name: string;
  readonly about?: string;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <span className={styles['icon']}>{icon}</span>
      <bdi dir="auto" className={styles['name']} title={name}>
        {name}
      </bdi>
      {about !== undefined && about !== '' && <bdi className={styles['about']}>{about}</bdi>}
      {children}
    </>
  );
}

const joined = (...texts: readonly string[]): string => texts.filter(Boolean).join(' · ');

function CompanyLine({ id }: { readonly id: CompanyId }) {
  const company = readBoard().get('company', id);
  if (!company) return null;
  return <Plain icon={<Building2 aria-hidden />} name={company.name} about={joined(company.branch, company.place)} />;
}

function OfferLine({ id }: { readonly id: OfferId }) {
  const offer = readBoard().get('offer', id);
  const company = offer && readBoard().get('company', offer.companyId);
  if (!offer) return null;
  const name = offer.role || offer.branch || (company?.name ?? '');
  return <Plain icon={<Handshake aria-hidden />} name={name} about={joined(company?.name ?? '', offer.place)} />;
}

function ViewLine({ id }: { readonly id: SavedViewId }) {
  const view = readBoard().get('savedView', id);
  return view && <Plain icon={<Bookmark aria-hidden />} name={view.name} />;
}

function ActionLine({ id }: { readonly id: ActionId }) {
  const [keys] = actionOf(id).shortcuts;
  return (
    <Plain icon={<Zap aria-hidden />} name={actionLabel(id)}>
      {keys && <Kbd keys={shortcutText(keys)} />}
    </Plain>
  );
}

function ShowAll({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return <Plain icon={<LayoutGrid aria-hidden />} name={t('finding.palette.showAll', { count })} />;
}
