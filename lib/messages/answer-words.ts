import type { Observation } from '@/lib/clinical/check-ins';
import type { FlareLevel } from '@/lib/clinical/severity';
import { say } from './say';

/** How bad a flare was, inside a sentence: "moderate", "severity not shared". */
export function flareLevelWord(level: FlareLevel | null): string {
  return level === null ? say('severity.hidden') : say(`severity.${level}`).toLowerCase();
}

/** What was answered, in words: "bad", "very tired", "moderate pain". A question that was not answered is left out. */
export function answerWords({ feeling, tired, pain }: Observation): string[] {
  return [
    ...(feeling === null ? [] : [say(`feeling.${feeling}`)]),
    ...(tired === null ? [] : [say(`tired.${tired}`)]),
    ...(pain === null ? [] : [say(`pain.${pain}`)]),
  ].map((words) => words.toLowerCase());
}
