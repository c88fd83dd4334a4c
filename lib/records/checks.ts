import { monitoringEntries } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { dailyAmountOf } from '@/lib/clinical/dose-days';
import { stepOn } from '@/lib/clinical/doses';
import {
  eyeCheck,
  mgPerKg,
  risksUnder,
  yearsTaken,
  type EyeCheck,
  type EyeRisk,
  type EyeSchedule,
} from '@/lib/clinical/hydroxychloroquine';
import type { Filtration } from '@/lib/clinical/kidneys';
import { stateOfMedicine } from '@/lib/clinical/medications';
import { usualChecks, type CheckedMedicine, type UsualCheck } from '@/lib/clinical/monitoring';
import type { CheckId } from '@/lib/clinical/monitoring-catalogue';
import { dayFault, placed, type Capture } from './capture-rows';
import { checksSaid, EYES, lastWeight, type AnyCheck } from './check-rows';
import { eyeFactsOf } from './eye-risk-rows';
import { addRow, beginAct } from './history-rows';
import { coursesOf, type Medicine } from './medication-rows';
import { invalid, type CaptureAnswer } from './saved';

export type { AnyCheck };

/** What the card of hydroxychloroquine says; `perKg` null without a weight of the last year. */
export type HydroxychloroquineCard = {
  mgADay: number | null;
  perKg: { value: number; isAbove: boolean } | null;
  weight: { kg: number; day: IsoDay } | null;
  years: number;
  schedule: EyeSchedule;
  lastEyes: IsoDay | null;
  /** What brings the yearly checks forward, of what the schedule names. */
  risks: (keyof EyeRisk)[];
  /** The last eGFR of the year. */
  filtration: Filtration | null;
  eyes: EyeCheck;
};

export type ChecksPage = {
  today: IsoDay;
  zone: string;
  checks: UsualCheck[];
  medicines: Pick<Medicine, 'id' | 'drugId' | 'name'>[];
  hydroxychloroquine: HydroxychloroquineCard | null;
};

type Known = { today: IsoDay; taken: Medicine[]; all: Medicine[]; said: Awaited<ReturnType<typeof checksSaid>> };

const HCQ = 'hydroxychloroquine';

/** Milligrams a day of all courses that run, e.g. tablets of two strengths; null when one of them does not tell. */
function mgADayOf(running: readonly Medicine[], today: IsoDay): number | null {
  const each = running.map((course) => {
    const step = stepOn(course, today);
    return step?.unit === 'mg' ? dailyAmountOf(step) : null;
  });
  return each.reduce<number | null>((sum, mg) => (sum === null || mg === null ? null : sum + mg), 0);
}

async function hydroxychloroquineOf(allowed: Allowed, known: Known): Promise<HydroxychloroquineCard | null> {
  const { today, taken, all, said } = known;
  const now = taken.find(({ drugId }) => drugId === HCQ);
  if (now === undefined) return null;
  const courses = all.filter(({ drugId }) => drugId === HCQ);
  const mgADay = mgADayOf(
    taken.filter(({ drugId }) => drugId === HCQ),
    today,
  );
  const weight = await lastWeight(allowed);
  const perKg = mgADay === null ? null : mgPerKg(mgADay, weight, today);
  const isAboveDose = perKg?.isAbove === true;
  const { schedule, risk, filtration } = await eyeFactsOf(allowed, { isAboveDose, taken, today });
  const firstDay = courses.reduce((first, { day }) => (day < first ? day : first), now.day);
  const lastEyes = said.done.get(EYES) ?? null;
  return {
    mgADay,
    perKg,
    weight,
    years: yearsTaken(courses, today),
    schedule,
    lastEyes,
    risks: risksUnder(schedule, risk),
    filtration,
    eyes: eyeCheck({ schedule, firstDay, lastCheck: lastEyes, risk, today }),
  };
}

function checkedOf(medicine: Medicine, today: IsoDay): CheckedMedicine {
  const { id, drugId, day } = medicine;
  const start = medicine.isCutStart ? null : day;
  const step = stepOn(medicine, today);
  const changed = step === null ? start : step.day;
  return { id, drugId, day, start, lastChange: step?.isCutStart === true ? null : changed };
}

/** What is usually checked for the medicines that are taken now, and the card of hydroxychloroquine. */
export async function getChecks(viewer: Viewer, subject: Subject): Promise<ChecksPage> {
  return withAccess(viewer, 'check.list', subject, async (allowed) => {
    const { zone } = allowed.person;
    const today = dayOf(allowed.now, zone);
    const all = await coursesOf(allowed, { from: today, to: today });
    const taken = all.filter((medicine) => stateOfMedicine(medicine, today) === 'current');
    const said = await checksSaid(allowed);
    const medicines = taken.map((medicine) => checkedOf(medicine, today));
    const done = new Map([...said.done].filter((one): one is [CheckId, IsoDay] => one[0] !== EYES));
    const plans = new Map([...said.plans].filter((one): one is [CheckId, never] => one[0] !== EYES));
    return {
      today,
      zone,
      checks: usualChecks({ medicines, done, plans, today }),
      medicines: taken.map(({ id, drugId, name }) => ({ id, drugId, name })),
      hydroxychloroquine: await hydroxychloroquineOf(allowed, { today, taken, all, said }),
    };
  });
}

/** A check that was done on a day. */
export async function addCheck(
  viewer: Viewer,
  subject: Subject,
  input: Capture & { check: AnyCheck },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'check.create', subject, async (allowed) => {
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const act = beginAct(allowed);
    const row = { ...place, category: 'meds', kind: 'done', checkId: input.check } as const;
    await addRow(allowed, act, monitoringEntries, { id: allowed.newId('mon'), ...row, everyDays: null });
    return { status: 'saved', undoId: act.undoId };
  });
}

/** Longest interval a care team may set, in days. */
const MOST_DAYS = 3660;

/** What the care team said instead of what is usual: every so many days, null when it is not needed. */
export async function planCheck(
  viewer: Viewer,
  subject: Subject,
  input: { check: AnyCheck; everyDays: number | null },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'check.create', subject, async (allowed) => {
    const { check, everyDays } = input;
    if (everyDays !== null && (everyDays < 1 || everyDays > MOST_DAYS)) return invalid('weeks', 'check.weeks');
    const { zone } = allowed.person;
    const place = { day: dayOf(allowed.now, zone), zone, isBackfill: false, category: 'meds' } as const;
    const act = beginAct(allowed);
    const row = { ...place, kind: 'plan', checkId: check, everyDays } as const;
    await addRow(allowed, act, monitoringEntries, { id: allowed.newId('mon'), ...row });
    return { status: 'saved', undoId: act.undoId };
  });
}
