import type { TextReview, TextSource } from '@/lib/clinical/text-sources';
import { formatDay } from './format';
import { say } from './say';

/** When a text was worded and whether a clinician has read it over. */
export function reviewWords({ writtenOn, reviewedOn }: TextReview): string {
  return reviewedOn === null
    ? say('source.not-reviewed', { day: formatDay(writtenOn) })
    : say('source.reviewed', { day: formatDay(reviewedOn) });
}

/** Where a text comes from, and its review. */
export function sourceWords(text: TextSource): string {
  const sources = text.sources.map((id) => say(`source.${id}`)).join('; ');
  return `${say('source.line', { sources })} ${reviewWords(text)}`;
}
