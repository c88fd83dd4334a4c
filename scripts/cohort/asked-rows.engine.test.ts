import { and, eq, ne } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cohortPatient, type CohortPatient } from '@/db/demo/cohort';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { consents, episodes, profiles, revisions, symptomEntries, systemDays } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { startOfDay } from '@/lib/clinical/days';
import { isApart } from '@/lib/clinical/episodes';
import { withFixedClock } from '@/lib/platform/clock';
import { listAgreements } from '@/lib/records/agreements';
import { askForCategory } from '@/lib/records/profile';
import { getCheckInDay } from '@/lib/records/today';
import { insertCohortPatient } from './insert';

const ORDER = { seed: 7, n: 60, start: '2025-11-01', end: '2026-10-31', habit: 'staying' } as const;
const DAY = '2026-11-01';
const NOW = startOfDay(DAY, 'Europe/London') + 3_600_000;

let engine: Engine;
let asking: GivenPatient;
let quiet: GivenPatient;
let tapping: GivenPatient;

const people = Array.from({ length: ORDER.n }, (_, index) => cohortPatient(ORDER, index));
const hasMood = ({ days }: CohortPatient): boolean =>
  days.some(({ signs }) => signs.some(({ category }) => category === 'mental'));

/** A record of the first of the cohort who is meant. */
async function written(isMeant: (one: CohortPatient) => boolean): Promise<GivenPatient> {
  const [one = cohortPatient(ORDER, 0)] = people.filter(isMeant);
  const owner = await givenPatient({ idleMs: 1e12, expiresAt: NOW + 1e9, zone: one.person.zone });
  await engine.write(owner.patientId, (q) => insertCohortPatient(q, owner, one));
  return owner;
}

const then = <T>(work: () => Promise<T>): Promise<T> => withFixedClock(NOW, work);

beforeAll(async () => {
  engine = await openTestEngine();
  await then(async () => {
    asking = await written((one) => one.asks.length > 0 && one.flares.length > 0 && hasMood(one));
    quiet = await written((one) => one.asks.length === 0 && one.flares.length > 0);
    tapping = await givenPatient({ idleMs: 1e12, expiresAt: NOW + 1e9 });
    await askForCategory(issueViewer(tapping.session), tapping, { category: 'mental', isOn: true });
  });
});

afterAll(closeTestEngine);

test('The product offers mood and mind to who asked for it, and knows that they agreed', async () => {
  const asked = (owner: GivenPatient) =>
    then(async () => {
      const viewer = issueViewer(owner.session);
      const page = await getCheckInDay(viewer, owner, '2026-10-31');
      const agreed = await listAgreements(viewer, owner);
      return [page.asked, agreed.map(({ purpose, category, withdrawnAt }) => [purpose, category, withdrawnAt])];
    });

  expect(await asked(asking)).toEqual([['mental'], [['category', 'mental', null]]]);
  expect(await asked(quiet)).toEqual([[], []]);
});

/** The rows that one act of asking left. */
async function rowsOfAsking({ patientId, accountId }: GivenPatient) {
  return engine.read(async (q) => {
    const isOfProfile = and(eq(revisions.patientId, patientId), eq(revisions.tableName, 'profiles'));
    return {
      profiles: await q.select().from(profiles).where(eq(profiles.patientId, patientId)),
      revisions: await q.select().from(revisions).where(isOfProfile),
      consents: await q.select().from(consents).where(eq(consents.accountId, accountId)),
    };
  });
}

const WHOSE = { id: '', patientId: '', accountId: '', enteredBy: '', who: '', zone: '', rowId: '', actId: '' };
const WHEN = { day: '', at: 0 };
const SEALED = { payload: null, about: null };

/** Rows apart from whose they are, when they were written and what is sealed in them. */
const alike = (rows: Awaited<ReturnType<typeof rowsOfAsking>>) =>
  Object.values(rows).map((each) => each.map((row) => ({ ...row, ...WHOSE, ...WHEN, ...SEALED })));

test('The rows of asking are those of the product, and older than the first sign of it', async () => {
  const made = await rowsOfAsking(asking);
  const signs = and(eq(symptomEntries.patientId, asking.patientId), eq(symptomEntries.category, 'mental'));
  const entered = await engine.read((q) => q.select({ at: symptomEntries.at }).from(symptomEntries).where(signs));
  const moments = Object.values(made).flatMap((rows) => rows.map(({ at }) => at));

  expect(alike(made)).toEqual(alike(await rowsOfAsking(tapping)));
  expect(made.profiles.map(({ id, enteredBy }) => [id, enteredBy])).toEqual(
    made.revisions.map(({ rowId, who }) => [rowId, who]),
  );
  expect([moments.length, new Set(moments).size]).toEqual([3, 1]);
  expect(entered.length).toBeGreaterThan(0);
  expect(entered.filter(({ at }) => at <= Math.max(...moments))).toEqual([]);
});

test('No sign of mood and mind stands in the record of anybody else', async () => {
  const signs = and(eq(symptomEntries.patientId, quiet.patientId), ne(symptomEntries.category, 'flares'));
  expect(await engine.read((q) => q.select().from(symptomEntries).where(signs))).toEqual([]);
});

test('Each place that stands is one that the product takes: in a flare of its record or within seven days of it', async () => {
  for (const { patientId } of [asking, quiet]) {
    const flares = await engine.read((q) => q.select().from(episodes).where(eq(episodes.patientId, patientId)));
    const places = await engine.read((q) => q.select().from(systemDays).where(eq(systemDays.patientId, patientId)));
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter(({ day }) => flares.every((flare) => isApart(flare, day)))).toEqual([]);
  }
});
