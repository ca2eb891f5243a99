import { lazy, Suspense, useEffect, useState } from 'react';

import { boardStore, paletteStore, shortcutListStore, useMe, useView, type Panel } from '../state/index.ts';

// Panels are loaded when they are first opened: the board needs none of them to be drawn.
const citizen = () => import('../features/citizen/index.ts');
const CitizenPanel = lazy(() => citizen().then((feature) => ({ default: feature.CitizenPanel })));
const NewCitizen = lazy(() =>
  import('../features/citizen/index.ts').then((feature) => ({ default: feature.NewCitizen })),
);
const NewContact = lazy(() =>
  import('../features/contacts/index.ts').then((feature) => ({ default: feature.NewContact })),
);
const LanesPanel = lazy(() =>
  import('../features/lanes/index.ts').then((feature) => ({ default: feature.LanesPanel })),
);
const LaneForm = lazy(() => import('../features/lanes/index.ts').then((feature) => ({ default: feature.LaneForm })));
const RemoveLane = lazy(() =>
  import('../features/lanes/index.ts').then((feature) => ({ default: feature.RemoveLane })),
);
const ConsultantsPanel = lazy(() =>
  import('../features/consultants/index.ts').then((feature) => ({ default: feature.ConsultantsPanel })),
);
const ConsultantForm = lazy(() =>
  import('../features/consultants/index.ts').then((feature) => ({ default: feature.ConsultantForm })),
);
const CompaniesPanel = lazy(() =>
  import('../features/companies/index.ts').then((feature) => ({ default: feature.CompaniesPanel })),
);
const CompanyPanel = lazy(() =>
  import('../features/companies/index.ts').then((feature) => ({ default: feature.CompanyPanel })),
);
const offers = () => import('../features/offers/index.ts');
const OfferPanel = lazy(() => offers().then((feature) => ({ default: feature.OfferPanel })));
const OffersPanel = lazy(() => offers().then((feature) => ({ default: feature.OffersPanel })));
const AttentionPanel = lazy(() =>
  import('../features/attention/index.ts').then((feature) => ({ default: feature.AttentionPanel })),
);
const past = () => import('../features/history/index.ts');
const RecentPanel = lazy(() => past().then((feature) => ({ default: feature.RecentPanel })));
const PastCard = lazy(() => past().then((feature) => ({ default: feature.PastCard })));
const SettingsPanel = lazy(() =>
  import('../features/settings/index.ts').then((feature) => ({ default: feature.SettingsPanel })),
);
const ImportWizard = lazy(() =>
  import('../features/import/index.ts').then((feature) => ({ default: feature.ImportWizard })),
);

const erasure = () => import('../features/erasure/index.ts');
const DeletionPanel = lazy(() => erasure().then((feature) => ({ default: feature.DeletionPanel })));
const ErasePanel = lazy(() => erasure().then((feature) => ({ default: feature.ErasePanel })));
const SnapshotPanel = lazy(() =>
  import('../features/snapshot/index.ts').then((feature) => ({ default: feature.SnapshotPanel })),
);
const ComparisonPanel = lazy(() =>
  import('../features/comparison/index.ts').then((feature) => ({ default: feature.ComparisonPanel })),
);
const WallDialog = lazy(() => import('../features/wall/index.ts').then((feature) => ({ default: feature.WallDialog })));
const MeetingPanel = lazy(() =>
  import('../features/meeting/index.ts').then((feature) => ({ default: feature.MeetingPanel })),
);
const PeoplePanel = lazy(() =>
  import('../features/people/index.ts').then((feature) => ({ default: feature.PeoplePanel })),
);
const InsightPanel = lazy(() =>
  import('../features/insight/index.ts').then((feature) => ({ default: feature.InsightPanel })),
);
const accessLog = () => import('../features/access-log/index.ts');
const AccessLogPanel = lazy(() => accessLog().then((feature) => ({ default: feature.AccessLogPanel })));
const CitizenAccess = lazy(() => accessLog().then((feature) => ({ default: feature.CitizenAccess })));
const finding = () => import('../features/finding/index.ts');
const Palette = lazy(() => finding().then((feature) => ({ default: feature.Palette })));
const ShortcutList = lazy(() => import('./shortcut-list.tsx').then((part) => ({ default: part.ShortcutList })));
const FirstOpening = lazy(() =>
  import('../features/people/index.ts').then((feature) => ({ default: feature.FirstOpening })),
);

/** What a board asks for by itself when it is opened, if anything: keys that are missing. */
export function Asked() {
  const asks = boardStore(
    ({ status, view, me, hasRecovery }) =>
      status === 'ready' && view === 'open' && (me?.temporary === true || (me?.role === 'supervisor' && !hasRecovery)),
  );
  // What is under way is finished, also when nothing more is asked for.
  const [asked, setAsked] = useState(false);
  if (asks && !asked) setAsked(true);
  return <Suspense fallback={null}>{asked && <FirstOpening />}</Suspense>;
}

/** The command palette and the list of shortcuts, over whatever is open. */
export function OverAll() {
  const isOpen = paletteStore((state) => state.isOpen);
  const isListed = shortcutListStore((state) => state.isOpen);
  return (
    <Suspense fallback={null}>
      {isOpen && <Palette />}
      {isListed && <ShortcutList />}
    </Suspense>
  );
}

/** What lies over the board now; nothing until whoever sits there has a passphrase of their own (see `Asked`). */
export function Panels() {
  const panel = useView((view) => view.panel);
  const temporary = useMe()?.temporary ?? false;
  useEffect(() => {
    // What is opened all day is fetched as soon as there is nothing else to do.
    const waiting = requestIdleCallback(() => {
      void citizen();
      void finding();
      void past();
      void offers().then((feature) => feature.warmMatches());
    });
    return () => cancelIdleCallback(waiting);
  }, []);
  return <Suspense fallback={null}>{panel && !temporary && face(panel)}</Suspense>;
}

function face(panel: Panel) {
  switch (panel.kind) {
    case 'citizen':
      return <CitizenPanel key={panel.id} id={panel.id} contact={panel.contact} placement={panel.placement} />;
    case 'contact':
      return <NewContact key={panel.id} id={panel.id} />;
    case 'citizen-new':
      return <NewCitizen laneId={panel.laneId} consultantId={panel.consultantId} />;
    case 'lanes':
      return <LanesPanel />;
    case 'lane-new':
      return <LaneForm id={null} after={panel.after} />;
    case 'lane-edit':
      return <LaneForm key={panel.id} id={panel.id} />;
    case 'lane-remove':
      return <RemoveLane key={panel.id} id={panel.id} />;
    case 'offer':
      return <OfferPanel id={panel.id} />;
    case 'offers':
      return <OffersPanel />;
    case 'companies':
      return <CompaniesPanel />;
    case 'company':
      return <CompanyPanel key={panel.id} id={panel.id} />;
    case 'consultants':
      return <ConsultantsPanel />;
    case 'consultant-new':
      return <ConsultantForm id={null} />;
    case 'consultant-edit':
      return <ConsultantForm key={panel.id} id={panel.id} />;
    case 'people':
      return <PeoplePanel at={panel.at} />;
    case 'attention':
      return <AttentionPanel at={panel.at} />;
    case 'access-log':
      return <AccessLogPanel key={panel.citizenId ?? ''} citizenId={panel.citizenId} />;
    case 'citizen-access':
      return <CitizenAccess key={panel.id ?? ''} of={panel.id} />;
    case 'recent':
      return <RecentPanel />;
    case 'past-card':
      return <PastCard key={panel.id} id={panel.id} />;
    case 'settings':
      return <SettingsPanel at={panel.at} />;
    case 'deletion':
      return <DeletionPanel />;
    case 'insight':
      return <InsightPanel />;
    case 'erase':
      return <ErasePanel key={panel.ids.join()} {...panel} />;
    case 'meeting':
      return <MeetingPanel />;
    case 'comparison':
      return <ComparisonPanel past={panel.past} />;
    case 'wall':
      return <WallDialog />;
    case 'snapshot':
      return <SnapshotPanel first={panel.first} />;
    case 'import':
      return <ImportWizard />;
  }
}
