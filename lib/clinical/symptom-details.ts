import { scaleById } from './scales';
import { symptomById } from './symptoms';

/** What can be said of a symptom beside mild, moderate and severe. */
export type DetailKind = 'exact' | 'minutes' | 'joints';

const EXACT = scaleById('severity-0-10');
const MINUTES = scaleById('minutes');

/** 0 to 10. */
export const EXACT_VALUES: readonly number[] = Array.from({ length: (EXACT.max ?? 0) + 1 }, (_, value) => value);

/** Longest morning stiffness that can be noted, in minutes. */
export const MOST_MINUTES = MINUTES.max ?? 0;

/** Minutes offered as buttons; any other number can be typed. */
export const USUAL_MINUTES = [10, 30, 60, 120] as const;

/** Symptoms that ask which joints: the scale has it for swelling, and pain has places too. */
const WITH_JOINTS: readonly string[] = ['joint-pain', 'joint-swelling'];

/** What can be said of this symptom; nothing for most. */
export function detailsOf(symptomId: string): DetailKind[] {
  const scale = symptomById(symptomId)?.scale;
  return [
    ...(WITH_JOINTS.includes(symptomId) ? (['joints'] as const) : []),
    ...(scale === 'minutes' ? (['minutes'] as const) : []),
    ...(scale === 'severity-0-10' ? (['exact'] as const) : []),
  ];
}
