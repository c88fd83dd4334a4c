import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode } from '@/db/factories/given-entries';
import { givenDecoy, givenMentalRows, givenPrivateRows } from '@/db/factories/given-hidden';
import { givenShare, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { auditEvents } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { now, withFixedClock } from '@/lib/platform/clock';
import { listPatients } from './caseload';

const DAY_MS = 86_400_000;

let engine: Engine;
let clinician: GivenAccount;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  clinician = await givenClinician({ idleMs: 9 * DAY_MS, expiresAt: now() + 9 * DAY_MS });
  today = dayOf(now(), 'Europe/London');
  const decoy = await givenDecoy(today);
  await givenShare(decoy, await givenClinician());
});

afterAll(closeTestEngine);

const list = () => listPatients(issueViewer(clinician.session));

async function shared(name: string, options: ShareOptions = {}): Promise<GivenPatient> {
  const patient = await givenPatient({ name });
  await givenShare(patient, clinician, { expiresAt: 4_000_000_000_000, ...options });
  return patient;
}

const listings = ({ patientId }: GivenPatient) =>
  engine.read((q) =>
    q
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, patientId), eq(auditEvents.kind, 'patient.listed'))),
  );

test('A clinician without shares has an empty list', async () => {
  expect(await list()).toEqual([]);
});

test('The list names the flare that is going on, its day, the last entry and the end of the share', async () => {
  const nadia = await shared('Nadia Okonjo');
  await givenEpisode(nadia, { day: addDays(today, -90), untilDay: addDays(today, -80), level: 3 });
  await givenEpisode(nadia, { day: addDays(today, -10), level: 2 });
  await givenCheckIn(nadia, { day: addDays(today, -1), feeling: 3 });

  expect(await list()).toEqual([
    {
      patientId: nadia.patientId,
      displayName: 'Nadia Okonjo',
      birthYear: 1990,
      diagnosis: 'SLE since 2015',
      flare: { isOpen: true, day: addDays(today, -10), untilDay: null, isCutEnd: false, level: 2, dayNumber: 11 },
      lastEntryDay: addDays(today, -1),
      sharesFlares: true,
      expiresAt: 4_000_000_000_000,
    },
  ]);
});

test('Private and mental entries leave no trace in the list', async () => {
  const nadia = await shared('Nadia Okonjo', { categories: ['flares', 'mental'] });
  await givenCheckIn(nadia, { day: addDays(today, -40), feeling: 1 });
  const before = await list();
  await givenPrivateRows(nadia, { day: today, pastDay: addDays(today, -3) });
  await givenMentalRows(nadia, today);

  expect(await list()).toEqual(before);
});

test('A share without flares says so, and shows neither flare nor day', async () => {
  const nadia = await shared('Nadia Okonjo', { categories: ['labs'] });
  await givenEpisode(nadia, { day: today });
  await givenCheckIn(nadia, { day: today, feeling: 4 });

  expect(await list()).toMatchObject([{ sharesFlares: false, flare: null, lastEntryDay: null }]);
});

test('The days of a share cut the flare and the last entry', async () => {
  const window = { fromDay: addDays(today, -30), untilDay: addDays(today, -20) };
  const nadia = await shared('Nadia Okonjo', window);
  await givenEpisode(nadia, { day: addDays(today, -40) });
  await givenCheckIn(nadia, { day: addDays(today, -25), feeling: 2 });
  await givenCheckIn(nadia, { day: addDays(today, -5), feeling: 4 });

  expect(await list()).toMatchObject([
    {
      flare: { isOpen: false, day: window.fromDay, untilDay: window.untilDay, isCutEnd: true, level: null },
      lastEntryDay: addDays(today, -25),
    },
  ]);
});

test('How bad a flare was before the days of a share, and since when it goes on, leave no trace', async () => {
  const nadia = await shared('Nadia Okonjo', { fromDay: addDays(today, -30) });
  await givenEpisode(nadia, { day: addDays(today, -40), level: 3 });

  const [line] = await list();

  const flare = { isOpen: true, day: addDays(today, -30), untilDay: null, isCutEnd: false };
  expect(line?.flare).toEqual({ ...flare, level: null, dayNumber: null });
});

test('Each share opens its own patient by its own rules', async () => {
  const open = await shared('Anna Open');
  const closed = await shared('Bea Closed', { categories: ['meds'] });
  for (const patient of [open, closed]) await givenEpisode(patient, { day: today });

  const lines = await list();
  expect(lines.map((line) => [line.displayName, line.flare !== null])).toEqual([
    ['Anna Open', true],
    ['Bea Closed', false],
  ]);
});

test('Those who are flaring stand first, then those who wrote last', async () => {
  const [quiet, flaring, recent] = [await shared('Quiet'), await shared('Flaring'), await shared('Recent')];
  await givenCheckIn(quiet, { day: addDays(today, -50), feeling: 1 });
  await givenCheckIn(recent, { day: today, feeling: 1 });
  await givenEpisode(flaring, { day: addDays(today, -70) });

  expect((await list()).map((line) => line.displayName)).toEqual(['Flaring', 'Recent', 'Quiet']);
});

test('Being listed stands in each person’s log once a day', async () => {
  const nadia = await shared('Nadia Okonjo');
  const noon = Date.parse(`${today}T12:00:00Z`);
  await withFixedClock(noon, list);
  await withFixedClock(noon + 1, list);
  expect(await listings(nadia)).toMatchObject([{ actorId: clinician.accountId, actorRole: 'clinician' }]);

  await withFixedClock(noon + DAY_MS, list);

  expect(await listings(nadia)).toHaveLength(2);
});

test('Ten looks at the list at the same time are one line in the log', async () => {
  const nadia = await shared('Nadia Okonjo');
  const noon = Date.parse(`${today}T12:00:00Z`);
  const lists = await withFixedClock(noon, () => Promise.all(Array.from({ length: 10 }, list)));

  expect(new Set(lists.map((lines) => JSON.stringify(lines))).size).toBe(1);
  expect(await listings(nadia)).toHaveLength(1);
});
