import type { Citizen, CitizenFields } from '../domain/citizen.ts';
import type { ContactFields } from '../domain/contact.ts';
import type { Consultant } from '../domain/consultant.ts';
import type { CitizenId, ConsultantId, ContactId, LaneId } from '../domain/ids.ts';
import type { Lane } from '../domain/lane.ts';
import type { IsoDate } from '../lib/iso-date.ts';

/** Where among its new neighbours a card lands: below `after`, or first where that is null; 'last' for the end of the lane. */
export type Place = { readonly after: CitizenId | null } | 'last';

type LaneFields = Omit<Lane, 'id' | 'order'>;
type ConsultantFields = Pick<Consultant, 'name' | 'initials' | 'color'>;

/** Some fields' new values; an undefined one is left as it is. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A citizen as an import brings them. */
export type ImportedCitizen = CitizenFields &
  Pick<Citizen, 'id' | 'laneId' | 'consultantId'> & { readonly laneSince: IsoDate };

/** Every command with what it takes. Ids of new records come from the caller, so that deciding stays pure. */
export interface CommandPayloads {
  'board.rename': { readonly name: string };
  'lane.add': LaneFields & { readonly id: LaneId; readonly after: LaneId | null };
  'lane.edit': { readonly id: LaneId; readonly patch: Patch<LaneFields> };
  'lane.move': { readonly id: LaneId; readonly after: LaneId | null };
  /** Refused with 'lane-has-cards' while it has cards and `moveCardsTo` is null. */
  'lane.remove': { readonly id: LaneId; readonly moveCardsTo: LaneId | null };
  'consultant.add': ConsultantFields & { readonly id: ConsultantId };
  'consultant.edit': { readonly id: ConsultantId; readonly patch: Patch<ConsultantFields> };
  'consultant.move': { readonly id: ConsultantId; readonly after: ConsultantId | null };
  /** Refused with 'consultant-has-citizens' while they have some and `handOverTo` is undefined; null leaves them unassigned. */
  'consultant.deactivate': { readonly id: ConsultantId; readonly handOverTo?: ConsultantId | null | undefined };
  'consultant.reactivate': { readonly id: ConsultantId };
  'citizen.add': {
    readonly id: CitizenId;
    readonly fields: CitizenFields;
    readonly laneId: LaneId;
    readonly consultantId: ConsultantId | null;
    readonly laneSince?: IsoDate | undefined;
  };
  'citizen.edit': { readonly id: CitizenId; readonly patch: Patch<CitizenFields & Pick<Citizen, 'laneSince'>> };
  'citizen.move': {
    readonly id: CitizenId;
    readonly laneId: LaneId;
    readonly consultantId: ConsultantId | null;
    readonly place: Place;
  };
  'citizen.remove': { readonly id: CitizenId };
  /** `nextDate` undefined: as it is. */
  'contact.add': {
    readonly id: ContactId;
    readonly citizenId: CitizenId;
    readonly fields: ContactFields;
    readonly nextDate?: IsoDate | null | undefined;
  };
  'contact.edit': { readonly id: ContactId; readonly patch: Patch<ContactFields> };
  'contact.remove': { readonly id: ContactId };
  'import.apply': {
    readonly lanes: readonly (LaneFields & { readonly id: LaneId })[];
    readonly consultants: readonly (ConsultantFields & { readonly id: ConsultantId })[];
    readonly citizens: readonly ImportedCitizen[];
  };
}
export type CommandName = keyof CommandPayloads;

/** A command as data; `id` is the caller's own, so that its echo can be told from others' changes. */
export type Command = {
  [N in CommandName]: { readonly id: string; readonly name: N; readonly payload: CommandPayloads[N] };
}[CommandName];
