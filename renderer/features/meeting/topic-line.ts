import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { MeetingTopic } from '../../../shared/domain/meeting/agenda.ts';
import { translate } from '../../i18n/index.ts';
import type { KeptMeeting } from './kept-meeting.ts';

type MeetingRun = Pick<KeptMeeting, 'agenda' | 'owners' | 'isByConsultant' | 'isFirst'>;

/** Which topic this step belongs to, how far the meeting has come in it, and whether it begins here. */
export interface TopicPlace {
  readonly words: string;
  readonly begins: boolean;
}

/** What a topic is called; a board's first meeting has none before it to count from. */
export function topicWords(topic: MeetingTopic, isFirst: boolean): string {
  return isFirst && topic === 'since' ? translate('meeting.lastWeek.topic') : translate(`meeting.topics.${topic}`);
}

/** Of the steps in a row that belong to one topic, or to one consultant's part of it; null in a meeting that an older version began. */
export function topicPlace(
  { agenda, owners, isByConsultant = false, isFirst = false }: MeetingRun,
  at: number,
  nameOf: (consultant: ConsultantId) => string | undefined,
): TopicPlace | null {
  const topic = agenda[at]?.topic;
  if (topic === undefined) return null;
  const ownerAt = (place: number) => (isByConsultant ? owners?.[agenda[place]?.id ?? ''] : undefined);
  const owner = ownerAt(at);
  const isAlike = (place: number): boolean => agenda[place]?.topic === topic && ownerAt(place) === owner;
  let first = at;
  while (isAlike(first - 1)) first -= 1;
  let last = at;
  while (isAlike(last + 1)) last += 1;
  const words = translate('meeting.topicAt', {
    topic: topicWords(topic, isFirst),
    at: at - first + 1,
    of: last - first + 1,
  });
  const whose = (owner && nameOf(owner)) ?? translate('common.unassigned');
  return { words: owner === undefined ? words : `${whose} · ${words}`, begins: at === first };
}
