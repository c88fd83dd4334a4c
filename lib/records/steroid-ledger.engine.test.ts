import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { getSteroidLedger } from './steroid-ledger';

let patient: GivenPatient;
let today: string;
const ago = (days: number): string => addDays(today, -days);
const daily = (amount: number) => ({ kind: 'daily' as const, doses: [{ at: '08:00', amount }] });

beforeAll(async () => {
  await openTestEngine();
});

afterAll(closeTestEngine);

/** 10 mg a day since 20 days ago; the last 10 days answered; a flare 5 days ago, one long before any steroid. */
beforeEach(async () => {
  patient = await givenPatient();
  today = dayOf(Date.now(), patient.zone);
  const medicationId = await givenMedication(patient, { day: ago(20) });
  await givenDoseStep(patient, { day: ago(20), medicationId, schedule: daily(10) });
  for (let day = 10; day > 0; day -= 1) await givenIntake(patient, { day: ago(day), medicationId });
  await givenEpisode(patient, { day: ago(90), untilDay: ago(80) });
  await givenEpisode(patient, { day: ago(5) });
  await givenDecoy(today);
});

test('the owner reads sums up to yesterday, with what was not answered between none and all', async () => {
  const { ledger } = await getSteroidLedger(issueViewer(patient.session), patient, { since: null });
  expect(ledger.windows[1]).toMatchObject({
    to: ago(1),
    days: 30,
    recorded: 20,
    doses: 20,
    answered: 10,
    total: { low: 100, high: 200 },
  });
  expect(ledger.since).toMatchObject({ from: ago(20), days: 20 });
  expect(ledger.onsets.map(({ dose }) => dose)).toEqual([null, { low: 10, high: 10 }]);
});

test('a private steroid leaves no trace for a clinician, and flares that are not shared have no first day', async () => {
  const hidden = await givenMedication(patient, { day: ago(300), isPrivate: true });
  await givenDoseStep(patient, { day: ago(300), medicationId: hidden, schedule: daily(40), isPrivate: true });
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['meds'] });
  const theirs = await getSteroidLedger(issueViewer(clinician.session), patient, { since: null });
  expect(theirs.ledger.begins).toBe(ago(20));
  expect(theirs.ledger.windows[3]?.total).toEqual({ low: 100, high: 200 });
  expect(theirs.ledger.onsets).toEqual([]);
  const own = await getSteroidLedger(issueViewer(patient.session), patient, { since: null });
  expect(own.ledger.begins).toBe(ago(300));
});

test('a share that begins later counts from its first day on', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['flares', 'meds'], fromDay: ago(4) });
  const { ledger } = await getSteroidLedger(issueViewer(clinician.session), patient, { since: ago(400) });
  expect(ledger.begins).toBe(ago(4));
  expect(ledger.since.total).toEqual({ low: 40, high: 40 });
  expect(ledger.onsets).toEqual([]);
});
