import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy, givenMentalRows, givenPrivateRows } from '@/db/factories/given-hidden';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { givenShare, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { lineMonths, type Category } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf, type IsoDay } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { undoChange } from '@/lib/records/changes';
import { addAnswer, setAnswer } from '@/lib/records/check-ins';
import { answerDose } from '@/lib/records/intakes';
import { setPrivate } from '@/lib/records/private-entries';
import type { CaptureAnswer } from '@/lib/records/saved';
import { setSymptom, setSystem } from '@/lib/records/symptoms';
import { getTimeline } from '@/lib/records/timeline';
import { expectedMonths, keptMonths, refreshMonths, type KeptMonth } from './line-months';

const ALL = { ...USUAL_VIEW, span: 'all' as const };
const MONTH = 31;

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: IsoDay;
let episodeId: string;
let medicationId: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

async function givenPerson(): Promise<void> {
  patient = await givenPatient({ name: 'Nadia Okonjo' });
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), patient.zone);
  await givenDecoy(today);
  episodeId = await givenEpisode(patient, { day: addDays(today, -6), level: 2 });
  medicationId = await givenMedication(patient, { day: addDays(today, -100) });
  const schedule = { kind: 'daily' as const, doses: [{ at: '08:00', amount: 5 }] };
  await givenDoseStep(patient, { day: addDays(today, -100), medicationId, schedule });
}

beforeEach(givenPerson);

const capture = (back: number) => ({ day: addDays(today, -back), zone: patient.zone, drawnAt: null });

const named = (list: readonly KeptMonth[]): string[] =>
  list.map(({ month, category, isPrivate, text }) => [month, category, isPrivate, text].join(' ')).sort();

/** The months as they are kept, and as the entries say they must be. */
async function months() {
  return engine.read(async (q) => {
    const kept = await keptMonths(q, patient.patientId);
    const names = new Set(kept.map(({ month }) => month));
    const stretch = { patientId: patient.patientId, from: addDays(today, -130), to: today };
    const expected = (await expectedMonths(q, stretch)).filter(({ month }) => names.has(month));
    return { kept: named(kept), expected: named(expected), names };
  });
}

async function reader(options: ShareOptions = {}): Promise<Viewer> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { expiresAt: Date.now() + 90 * 86_400_000, ...options });
  return issueViewer(clinician.session);
}

const keepAll = () =>
  engine.write(patient.patientId, (q) =>
    refreshMonths(q, { patientId: patient.patientId, from: addDays(today, -130), to: today }),
  );

const forget = () =>
  engine.write(patient.patientId, async (q) => {
    await q.delete(lineMonths).where(eq(lineMonths.patientId, patient.patientId));
  });

const back = fc.nat(6);
const level = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3);

type Step = () => Promise<CaptureAnswer>;

/** One tap; some of them are taken back at once. */
const anyTap: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(back, fc.constantFrom<0 | 4>(0, 4)).map(([days, feeling]): Step => {
    return () => setAnswer(viewer, patient, { ...capture(days), feeling });
  }),
  fc.tuple(back, level).map(
    ([days, pain]): Step =>
      () =>
        addAnswer(viewer, patient, { ...capture(days), pain }),
  ),
  fc.tuple(back, level, fc.constantFrom('skin' as const, 'brain' as const)).map(([days, bad, system]): Step => {
    return () => setSystem(viewer, patient, { ...capture(days), episodeId, system, level: bad });
  }),
  fc.tuple(back, fc.constantFrom(null, 0, 3 as const), fc.constantFrom('nausea', 'low-mood', 'irregular-periods')).map(
    ([days, bad, symptom]): Step =>
      () =>
        setSymptom(viewer, patient, { ...capture(days), symptom, level: bad }),
  ),
  fc.tuple(back, fc.constantFrom('08:00', null), fc.constantFrom(null, 7.5)).map(([days, dueAt, amount]): Step => {
    const dose = { dueAt, amount, state: 'taken', takenAt: null, skipReason: null } as const;
    return () => answerDose(viewer, patient, { ...capture(days), ...dose, medicationId });
  }),
);

async function tap(step: Step, isTakenBack: boolean): Promise<void> {
  const answer = (await step()) as { undoId: string | null };
  const ids = [answer.undoId].filter(() => isTakenBack).flatMap((id) => id ?? []);
  for (const id of ids) await undoChange(viewer, patient, id);
}

describe('a month of a line', () => {
  test('says what its entries say after any taps, some of them taken back, and a flare hidden and shown', async () => {
    const taps = fc.array(fc.tuple(anyTap, fc.boolean()), { minLength: 3, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(taps, fc.constantFrom([true], [true, false]), async (steps, switches) => {
        await givenPerson();
        for (const [step, isTakenBack] of steps) await tap(step, isTakenBack);
        for (const isPrivate of switches) {
          await setPrivate(viewer, patient, { table: 'episodes', id: episodeId, isPrivate });
        }
        const { kept, expected } = await months();
        expect(kept).toEqual(expected);
        const line = await getTimeline(viewer, patient, ALL);
        await forget();
        expect(await getTimeline(viewer, patient, ALL)).toEqual(line);
      }),
      { numRuns: 6 },
    );
  });
});

describe('a kept month', () => {
  test('is sealed where it tells of mood, mind or cycle', async () => {
    await givenMentalRows(patient, today);
    await setSymptom(viewer, patient, { ...capture(0), symptom: 'irregular-periods', level: 2 });
    const rows = await engine.read((q) =>
      q.select().from(lineMonths).where(eq(lineMonths.patientId, patient.patientId)),
    );
    const sealed: readonly Category[] = ['mental', 'cycle'];
    expect(rows.filter(({ category, written }) => sealed.includes(category) && written !== null)).toEqual([]);
    const ofToday = rows.filter(({ day }) => day.slice(0, 7) === today.slice(0, 7));
    expect(
      ofToday
        .filter(({ payload }) => payload !== null)
        .map(({ category }) => category)
        .sort(),
    ).toEqual([...sealed].sort());
  });

  test('that was let go is read from its entries, and is kept again after a few acts', async () => {
    await givenCheckIn(patient, { day: addDays(today, -2 * MONTH), feeling: 3 });
    await forget();
    await getTimeline(viewer, patient, ALL);
    for (const feeling of [1, 2, 3] as const) await setAnswer(viewer, patient, { ...capture(0), feeling });
    const { kept, expected, names } = await months();
    expect(kept).toEqual(expected);
    expect([...names]).toContain(addDays(today, -2 * MONTH).slice(0, 7));
  });

  test('that is written in another way is not read', async () => {
    await givenSystemDay(patient, { day: today, system: 'skin', level: 2 });
    await keepAll();
    const line = await getTimeline(viewer, patient, ALL);
    await engine.write(patient.patientId, async (q) => {
      const isHers = eq(lineMonths.patientId, patient.patientId);
      await q.update(lineMonths).set({ recipe: 0, written: '{"lanes":"zzz"}', payload: null }).where(isHers);
    });
    expect(await getTimeline(viewer, patient, ALL)).toEqual(line);
  });
});

describe('what a clinician is given of a month', () => {
  async function givenMuch(): Promise<void> {
    for (const days of [3, 20, 45, 70]) {
      const day = addDays(today, -days);
      await givenCheckIn(patient, { day, feeling: 2 });
      await givenSystemDay(patient, { day, system: 'joints', level: 1 });
      await givenSymptom(patient, { day, symptom: 'irregular-periods', level: 2, category: 'cycle' });
      await givenIntake(patient, { day, medicationId });
      await givenMentalRows(patient, day);
    }
  }

  const from = (days: number) => ({ fromDay: addDays(today, -days) });
  const until = (days: number) => ({ untilDay: addDays(today, -days) });

  test.each<[string, () => ShareOptions]>([
    ['all days', () => ({})],
    ['days from one on', () => from(50)],
    ['days up to one', () => until(30)],
    ['some days of one month', () => ({ ...from(21), ...until(19) })],
    ['flares alone', () => ({ categories: ['flares'] })],
    ['medicines and mood', () => ({ categories: ['meds', 'mental'] })],
  ])('with a share of %s is the same from kept months as from entries', async (_, options) => {
    await givenMuch();
    await keepAll();
    const clinician = await reader(options());
    const line = await getTimeline(clinician, patient, ALL);
    await forget();
    expect(await getTimeline(clinician, patient, ALL)).toEqual(line);
    expect(line.record.laneDays.length + line.record.medicines.length).toBeGreaterThan(0);
  });

  test('is the same with and without what is hidden in that month', async () => {
    await givenMuch();
    const clinician = await reader({ fromDay: addDays(today, -50) });
    await keepAll();
    const before = await getTimeline(clinician, patient, ALL);
    await givenPrivateRows(patient, { day: addDays(today, -3), pastDay: addDays(today, -5) });
    await givenPrivateRows(patient, { day: addDays(today, -46), pastDay: addDays(today, -48) });
    await givenCheckIn(patient, { day: addDays(today, -52), feeling: 4 });
    await keepAll();
    expect(await getTimeline(clinician, patient, ALL)).toEqual(before);
  });
});
