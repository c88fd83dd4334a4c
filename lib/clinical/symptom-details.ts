import { toggledJoint, type JointId } from './joints';
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

/** What was said more exactly of one symptom on one day; null, or no joint, is not said. */
export type SymptomDetails = { joints: readonly string[]; minutes: number | null; exact: number | null };

export const NO_DETAILS: SymptomDetails = { joints: [], minutes: null, exact: null };

/** One tap: a joint on or off, how many minutes, or exactly how much; null takes the number back. */
export type DetailTap =
  | { detail: 'joints'; joint: JointId; isOn: boolean }
  | { detail: 'minutes'; minutes: number | null }
  | { detail: 'exact'; exact: number | null };

/** The details after a tap; those it does not speak of stay. */
export function withDetail(details: SymptomDetails, tap: DetailTap): SymptomDetails {
  switch (tap.detail) {
    case 'joints':
      return { ...details, joints: toggledJoint(details.joints, tap.joint, tap.isOn) };
    case 'minutes':
      return { ...details, minutes: tap.minutes };
    case 'exact':
      return { ...details, exact: tap.exact };
  }
}

/** Which kind differs between two of them; null when they say the same. */
export function changedDetail(before: SymptomDetails, after: SymptomDetails): DetailKind | null {
  if (before.joints.join() !== after.joints.join()) return 'joints';
  if (before.minutes !== after.minutes) return 'minutes';
  return before.exact === after.exact ? null : 'exact';
}

type DetailsOfDay = SymptomDetails & { symptomId: string };

const larger = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** What several days say of each symptom: every joint that was named, and the most of each number. */
export function worstDetails(days: readonly DetailsOfDay[]): DetailsOfDay[] {
  const known = new Map<string, DetailsOfDay>();
  for (const one of days) {
    const { joints, minutes, exact } = known.get(one.symptomId) ?? NO_DETAILS;
    known.set(one.symptomId, {
      symptomId: one.symptomId,
      joints: [...joints, ...one.joints.filter((joint) => !joints.includes(joint))],
      minutes: larger(minutes, one.minutes),
      exact: larger(exact, one.exact),
    });
  }
  return [...known.values()];
}
