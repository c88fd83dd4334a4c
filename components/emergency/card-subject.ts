import { FIXED_LINES, isCrisis, isEmergency } from '@/lib/clinical/red-flags';
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

/** The card of an emergency item that was chosen, or of a fixed line; null for anything else in an address. */
export function cardSubject(id: string | undefined): CardSubject | null {
  const line = FIXED_LINES.find((one) => one.id === id);
  if (line !== undefined) {
    const system = symptomById(line.beside)?.lane ?? null;
    return { title: say(`sign.${line.id}`), text: say('emergency.first'), isCrisis: false, isStored: false, system };
  }
  const symptom = id === undefined || !isEmergency(id) ? undefined : symptomById(id);
  if (symptom === undefined) return null;
  const text = say('emergency.saved');
  return { title: titleOf(symptom), text, isCrisis: isCrisis(symptom.id), isStored: true, system: symptom.lane };
}

/** Element id of the card that lies hidden in the page of a sign. */
export function hiddenCardId(sign: string): string {
  return `emergency-${sign}`;
}
