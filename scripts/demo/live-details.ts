import type { Story } from '@/db/demo/story';
import { addDays } from '@/lib/clinical/days';
import type { JointId } from '@/lib/clinical/joints';
import type { FlareLevel } from '@/lib/clinical/severity';
import type { DetailTap } from '@/lib/clinical/symptom-details';
import { setDetail } from '@/lib/records/symptoms';
import type { Tapper } from './live-days';
import { instantOf } from './local-time';
import { saved, type TimedAct } from './timed-acts';

/** The joints that hurt somebody with lupus most often, the first ones first; the worse, the more of them. */
const SORE: readonly JointId[] = [
  'right-mcp-2',
  'right-mcp-3',
  'left-pip-3',
  'right-wrist',
  'left-mcp-2',
  'left-knee',
  'left-wrist',
];
const HOW_MANY: Readonly<Record<FlareLevel, number>> = { 1: 2, 2: 5, 3: 7 };
const STIFF_MINUTES: Readonly<Record<FlareLevel, number>> = { 1: 15, 2: 45, 3: 90 };
/** After the day's own taps. */
const LATER = 12;
const TAP_MS = 3_000;

function tapsFor(symptom: string, level: FlareLevel): DetailTap[] {
  if (symptom === 'morning-stiffness') return [{ detail: 'minutes', minutes: STIFF_MINUTES[level] }];
  if (symptom !== 'joint-pain') return [];
  return SORE.slice(0, HOW_MANY[level]).map((joint) => ({ detail: 'joints', joint, isOn: true }));
}

/** Which joints, and how long they were stiff, on the days of a story before the last. */
export function detailActs({ days }: Story, person: Tapper): TimedAct[] {
  const { viewer, patientId, zone, today } = person;
  const earlier = days.filter(({ offset }) => offset < 0);
  return earlier.flatMap(({ offset, minute, signs }) => {
    const day = addDays(today, offset);
    const at = instantOf(day, minute + LATER, zone);
    const taps = signs.flatMap(({ symptom, level }) => tapsFor(symptom, level).map((tap) => ({ symptom, tap })));
    return taps.map((one, index) => ({
      at: at + index * TAP_MS,
      run: () => saved(setDetail(viewer, { patientId }, { day, zone, drawnAt: null, ...one })),
    }));
  });
}
