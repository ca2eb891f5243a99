import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';

import type { AgendaItem, MeetingTopic } from '../../../shared/domain/meeting/agenda.ts';
import type { CitizenId, ConsultantId } from '../../../shared/domain/ids.ts';
import { da } from '../../i18n/da/index.ts';
import { topicPlace } from './topic-line.ts';

beforeAll(() =>
  i18next.init({ lng: 'da', resources: { da: { translation: da } }, interpolation: { escapeValue: false } }),
);

const item = (id: string, topic: MeetingTopic): AgendaItem => ({
  kind: 'citizen',
  id: id as CitizenId,
  topic,
  reasons: [],
});
const agenda = [
  item('a', 'missed'),
  item('b', 'missed'),
  item('c', 'overdue'),
  item('d', 'overdue'),
  item('e', 'overdue'),
];
const [one, other] = ['k1', 'k2'] as ConsultantId[];
const nameOf = (id: ConsultantId): string => (id === one ? 'Ida Prøve' : 'Bo Prøve');
const owners = { a: one ?? null, b: one ?? null, c: one ?? null, d: other ?? null, e: null };

it('counts the steps of a topic, whoever they belong to', () => {
  const places = agenda.map((_item, at) => topicPlace({ agenda, owners }, at, nameOf));
  expect(places.map((place) => place?.words)).toEqual([
    'Ikke nået sidst · 1 af 2',
    'Ikke nået sidst · 2 af 2',
    'For sent · 1 af 3',
    'For sent · 2 af 3',
    'For sent · 3 af 3',
  ]);
  expect(places.map((place) => place?.begins)).toEqual([true, false, true, false, false]);
});

it('from consultant to consultant it counts the part of each', () => {
  const places = agenda.map((_item, at) => topicPlace({ agenda, owners, isByConsultant: true }, at, nameOf));
  expect(places.map((place) => place?.words)).toEqual([
    'Ida Prøve · Ikke nået sidst · 1 af 2',
    'Ida Prøve · Ikke nået sidst · 2 af 2',
    'Ida Prøve · For sent · 1 af 1',
    'Bo Prøve · For sent · 1 af 1',
    'Ikke fordelt · For sent · 1 af 1',
  ]);
});

it('is not told of a meeting that an older version began', () => {
  expect(topicPlace({ agenda: agenda.map(({ topic: _topic, ...rest }) => rest as AgendaItem) }, 0, nameOf)).toBeNull();
});
