import { parseArgs } from 'node:util';
import { count } from 'drizzle-orm';
import { cohortPatient, type CohortOrder, type CohortPatient } from '@/db/demo/cohort';
import type { Q } from '@/db/engine/engine';
import { migrateDatabase } from '@/db/engine/migrate';
import { closeEngine, engine } from '@/db/engine/open';
import { insertAccount, insertPatient } from '@/db/factories/given-accounts';
import { accounts } from '@/db/schema';
import { addDays, dayOf } from '@/lib/clinical/days';
import { now } from '@/lib/platform/clock';
import { ensureSecrets } from '@/lib/platform/secrets';
import { insertCohortPatient } from './cohort/insert';
import { addShares, addStaff, type CohortStaff } from './cohort/sharing-rows';

/**
 * Fills an empty database with an invented cohort: `npm run cohort -- --tier C`, or `--patients 40 --years 2 --seed 3`.
 * Nobody in it can sign in.
 */

type Tier = { patients: number; years: number; habit?: 'heavy' | 'staying' };

const TIERS: Readonly<Record<string, Tier>> = {
  S: { patients: 1, years: 1, habit: 'staying' },
  H: { patients: 1, years: 5, habit: 'heavy' },
  C: { patients: 300, years: 5 },
  L: { patients: 2_000, years: 5 },
  X: { patients: 40_000, years: 1 },
};
const AT_ONCE = 10;
const DAYS_OF_YEAR = 365;

function numberOf(given: string | undefined, usual: number): number {
  const value = given === undefined ? usual : Number(given);
  if (!Number.isInteger(value) || value < 1)
    throw new Error('--patients, --years and --seed are whole numbers above 0.');
  return value;
}

function orderOf(): CohortOrder & { years: number } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { tier: text, patients: text, years: text, seed: text, end: text } });
  const tier = TIERS[values.tier ?? 'S'];
  if (tier === undefined) throw new Error(`There are the tiers ${Object.keys(TIERS).join(', ')}.`);
  const years = numberOf(values.years, tier.years);
  const end = values.end ?? dayOf(now(), 'UTC');
  const start = addDays(end, 1 - years * DAYS_OF_YEAR);
  const habit = tier.habit === undefined ? {} : { habit: tier.habit };
  return { n: numberOf(values.patients, tier.patients), seed: numberOf(values.seed, 1), years, start, end, ...habit };
}

async function refuseFilled(): Promise<void> {
  const [people] = await engine().read((q) => q.select({ n: count() }).from(accounts));
  if (people?.n !== 0) throw new Error('The database is not empty: set DATA_DIR to another folder.');
}

async function addPerson(q: Q, staff: CohortStaff | null, one: CohortPatient): Promise<number> {
  const { name, zone, birthYear, onsetAge } = one.person;
  const email = `cohort-${String(one.person.index + 1)}@example.org`;
  const accountId = await insertAccount(q, { role: 'patient', totpSecret: null, name, zone, email });
  const diagnosis = `SLE since ${String(birthYear + onsetAge)} (invented)`;
  const patientId = await insertPatient(q, accountId, { birthYear, diagnosis });
  const owner = { patientId, accountId, zone };
  if (staff !== null) await addShares(q, staff, owner, one.shares);
  return insertCohortPatient(q, owner, one);
}

/** A few people in each transaction; none but these are in memory. */
async function fill(order: CohortOrder): Promise<number> {
  let entries = 0;
  const staff = order.n > 1 ? await engine().write('accounts', (q) => addStaff(q, order)) : null;
  for (let done = 0; done < order.n; done += AT_ONCE) {
    entries += await engine().write('accounts', async (q) => {
      let written = 0;
      for (let place = done; place < Math.min(order.n, done + AT_ONCE); place += 1) {
        written += await addPerson(q, staff, cohortPatient(order, place));
      }
      return written;
    });
  }
  return entries;
}

async function start(): Promise<void> {
  const { years, ...order } = orderOf();
  ensureSecrets();
  await migrateDatabase();
  await refuseFilled();
  const began = process.hrtime.bigint();
  const entries = await fill(order);
  const minutes = Number(process.hrtime.bigint() - began) / 6e10;
  const patientYears = order.n * years;
  process.stdout.write(
    `${String(order.n)} patients, ${String(patientYears)} patient-years, ${String(entries)} entries: ` +
      `${Math.round(patientYears / minutes).toString()} patient-years a minute\n`,
  );
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`);
  process.exitCode = 1;
} finally {
  await closeEngine();
}
