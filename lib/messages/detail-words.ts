import type { Level } from '@/lib/clinical/severity';
import type { SymptomDetails } from '@/lib/clinical/symptom-details';
import { plural, say } from './say';
import { sayOr } from './say-or';

/** A joint in words; an id that the catalogue has no more stays as it was kept. */
export function jointWords(joint: string): string {
  return sayOr(`joint.${joint}`, joint);
}

/** "45 minutes", and whole hours as such. */
export function minutesWords(minutes: number): string {
  const hours = minutes / 60;
  return hours > 0 && Number.isInteger(hours)
    ? plural('symptoms.minutes.hours', hours)
    : plural('symptoms.minutes', minutes);
}

/** "7 of 10". */
export function exactWords(exact: number): string {
  return say('symptoms.exact.of', { value: exact });
}

/** What was said of a symptom more exactly, each part in words: joints by name, then minutes, then 0 to 10. */
export function detailWords({ joints, minutes, exact }: SymptomDetails): string[] {
  return [
    ...(joints.length === 0 ? [] : [joints.map(jointWords).join(', ')]),
    ...(minutes === null ? [] : [minutesWords(minutes)]),
    ...(exact === null ? [] : [exactWords(exact)]),
  ];
}

/** How a symptom stands: "None", "Mild" …, or "No" and "Yes" of what is there or is not. */
export function signLevelWords(level: Level, { isYesNo }: { isYesNo: boolean }): string {
  if (isYesNo) return say(level === 0 ? 'symptoms.level.no' : 'symptoms.level.yes');
  return level === 0 ? say('symptoms.level.none') : say(`severity.${level}`);
}

type SignWords = SymptomDetails & { symptomId: string; level: Level; isYesNo: boolean };

/** "Pain: moderate (left knee, right knee, 6 of 10)" */
export function symptomWords({ symptomId, level, isYesNo, ...details }: SignWords): string {
  const item = sayOr(`sign.${symptomId}`, symptomId);
  const word = signLevelWords(level, { isYesNo }).toLowerCase();
  const said = detailWords(details);
  return said.length === 0
    ? say('symptoms.said', { item, level: word })
    : say('symptoms.said.detail', { item, level: word, details: said.join(', ') });
}
