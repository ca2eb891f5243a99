import type { RecordKind, RecordMap } from '../../../shared/domain/records.ts';
import { createRowCodec, flag, plain, textList, type RowCodec } from './row-codec.ts';

/** Each kind of record has a table of its own name. */
export const recordRows: { readonly [K in RecordKind]: RowCodec<RecordMap[K]> } = {
  board: createRowCodec<RecordMap['board']>({ id: plain('id'), name: plain('name') }),
  lane: createRowCodec<RecordMap['lane']>({
    id: plain('id'),
    name: plain('name'),
    glanceName: plain('glance_name'),
    color: plain('color'),
    icon: plain('icon'),
    order: plain('order_key'),
    expectedDays: plain('expected_days'),
    isEnd: flag('is_end'),
  }),
  consultant: createRowCodec<RecordMap['consultant']>({
    id: plain('id'),
    name: plain('name'),
    initials: plain('initials'),
    color: plain('color'),
    order: plain('order_key'),
    active: flag('active'),
  }),
  citizen: createRowCodec<RecordMap['citizen']>({
    id: plain('id'),
    name: plain('name'),
    caseNumber: plain('case_number'),
    birthDate: plain('birth_date'),
    motherTongue: plain('mother_tongue'),
    otherLanguages: textList('other_languages'),
    danishEducation: plain('danish_education'),
    phone: plain('phone'),
    email: plain('email'),
    workExperience: plain('work_experience'),
    earlierPlacements: plain('earlier_placements'),
    considerations: plain('considerations'),
    drivingLicence: plain('driving_licence'),
    weeklyHours: plain('weekly_hours'),
    note: plain('note'),
    nextDate: plain('next_date'),
    laneId: plain('lane_id'),
    laneSince: plain('lane_since'),
    order: plain('order_key'),
    consultantId: plain('consultant_id'),
    portraitId: plain('portrait_id'),
  }),
};
