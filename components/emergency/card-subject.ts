import { FIXED_LINES, isCrisis, isEmergency, itemOfUnkept } from '@/lib/clinical/red-flags';
import { symptomById, type Symptom } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import { sayOr } from '@/lib/messages/say-or';

/** What opened the card. */
export type CardSubject = {
  title: string;
  text: string;
  isCrisis: boolean;
  /** A fixed line stores nothing. */
  isStored: boolean;
  /** Where it was tapped, so that "carry on" leads back there. */
  system: SystemId | null;
};

function titleOf(symptom: Symptom): string {
  const words = sayOr(`sign.${symptom.id}`, symptom.label);
  return say('emergency.marked', { sign: words.charAt(0).toLowerCase() + words.slice(1) });
}

function unkeptSubject({ id, label, lane }: Symptom): CardSubject {
  const title = sayOr(`sign.${id}`, label);
  return { title, text: say('emergency.first'), isCrisis: isCrisis(id), isStored: false, system: lane };
}

type Line = (typeof FIXED_LINES)[number];

function lineSubject(line: Line): CardSubject {
  const system = symptomById(line.beside)?.lane ?? null;
  return { title: say(`sign.${line.id}`), text: say('emergency.first'), isCrisis: false, isStored: false, system };
}

function chosenSubject(symptom: Symptom): CardSubject {
  const text = say('emergency.saved');
  return { title: titleOf(symptom), text, isCrisis: isCrisis(symptom.id), isStored: true, system: symptom.lane };
}

/**
 * The card of an emergency item that was chosen, or of a line that stores nothing; null for anything else in an
 * address.
 */
export function cardSubject(id = ''): CardSubject | null {
  const line = FIXED_LINES.find((one) => one.id === id);
  if (line !== undefined) return lineSubject(line);
  const unkept = symptomById(itemOfUnkept(id) ?? '');
  if (unkept !== undefined) return unkeptSubject(unkept);
  const symptom = isEmergency(id) ? symptomById(id) : undefined;
  return symptom === undefined ? null : chosenSubject(symptom);
}

/** Element id of the card that lies hidden in the page of a sign. */
export function hiddenCardId(sign: string): string {
  return `emergency-${sign}`;
}
