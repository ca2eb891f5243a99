import type { AgendaItem, MeetingTopic } from '../../../shared/domain/meeting/agenda.ts';
import { translate } from '../../i18n/index.ts';

/** Which topic this step belongs to, how far the meeting has come in it, and whether it begins here. */
export interface TopicPlace {
  readonly words: string;
  readonly begins: boolean;
}

/** What a topic is called; a board's first meeting has none before it to count from. */
export function topicWords(topic: MeetingTopic, isFirst: boolean): string {
  return isFirst && topic === 'since' ? translate('meeting.lastWeek.topic') : translate(`meeting.topics.${topic}`);
}

/** Of the steps in a row that belong to one topic; null in a meeting that an older version began. */
export function topicPlace(agenda: readonly AgendaItem[], at: number, isFirst: boolean): TopicPlace | null {
  const topic = agenda[at]?.topic;
  if (topic === undefined) return null;
  let first = at;
  while (agenda[first - 1]?.topic === topic) first -= 1;
  let last = at;
  while (agenda[last + 1]?.topic === topic) last += 1;
  return {
    words: translate('meeting.topicAt', {
      topic: topicWords(topic, isFirst),
      at: at - first + 1,
      of: last - first + 1,
    }),
    begins: at === first,
  };
}
