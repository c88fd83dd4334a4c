import { cohortPatient } from '@/db/demo/cohort';
import { longTreatment } from '@/db/demo/long-treatment';
import { nadiaTreatment } from '@/db/demo/nadia-treatment';
import { simulateDays, type Course, type FlareCourse } from '@/db/demo/simulate';
import { stream } from '@/db/demo/random';
import { answersOf, tell } from '@/db/demo/tell';
import type { Treatment } from '@/db/demo/treatment';
import { migrateDatabase } from '@/db/engine/migrate';
import { closeEngine, engine } from '@/db/engine/open';
import { givenClinician, givenPatient, TOTP_SECRET, type GivenPatient } from '@/db/factories/given-accounts';
import { givenPassphrase } from '@/db/factories/given-passphrase';
import { givenShare } from '@/db/factories/given-shares';
import { insertDays } from '@/db/factories/insert-days';
import { addDays, dayOf } from '@/lib/clinical/days';
import { now } from '@/lib/platform/clock';
import { ensureSecrets } from '@/lib/platform/secrets';
import { insertCohortPatient } from '../cohort/insert';
import { refreshMonths } from '../cohort/line-months';
import { logOf } from '../demo/old-days';
import { insertTreatment, tellTreatment } from '../demo/treatment';

/** Fills an empty database for the bench and prints, as JSON, whom to ask as. */

const YEAR = 365;
const ZONE = 'Europe/London';
const NONE: Treatment = { medicines: [], triggers: [] };
const PASSPHRASE = 'velvet-robin-north-jolly-rose';
const [people = '500'] = process.argv.slice(2);

/** One flare of a month every five months, all systems touched: about fourteen entries a day in a bad stretch. */
function coursesOf(days: number, base: number): Course {
  const flares: FlareCourse[] = [];
  for (let from = -days + 60; from < -40; from += 150) {
    const systems = { joints: 2.4, general: 2.2, skin: 1.8, chest: 1.2, kidneys: 1.5 };
    flares.push({ from, until: from + 30, peak: from + 9, level: 2, systems });
  }
  const resting = { joints: base, general: base, skin: base, chest: base, kidneys: base };
  return {
    first: -days,
    today: dayOf(now(), ZONE),
    base: { ...resting, stomach: base, blood: base, circulation: base, brain: base },
    easedAfter: 0,
    flares,
    gaps: [],
    missRate: 0.05,
    keptSince: -3,
  };
}

type Years = { days: number; base: number; treatment?: Treatment };

async function log(patient: GivenPatient, seed: number, { days, base, treatment = NONE }: Years): Promise<void> {
  const course = coursesOf(days, base);
  const flares = course.flares.map((flare) => ({
    ...flare,
    until: flare.until,
    answers: answersOf(flare),
    remark: null,
  }));
  const story = tell(seed, simulateDays(course, stream(seed, 'days')), flares);
  const calendar = { today: dayOf(now(), ZONE), zone: ZONE };
  const told = tellTreatment(
    treatment,
    story.days.map(({ offset }) => offset),
    1,
  );
  await engine().write(patient.patientId, async (q) => {
    await insertTreatment(q, patient, told, { ...calendar, liveSince: 1 });
    await insertDays(q, patient, logOf(story, calendar));
    await refreshMonths(q, { patientId: patient.patientId, from: addDays(calendar.today, -days), to: calendar.today });
  });
}

/** Tier H: five years of about 41 entries a day. */
async function logHeavily(patient: GivenPatient): Promise<number> {
  const end = dayOf(now(), ZONE);
  const start = addDays(end, 1 - 5 * YEAR);
  const one = cohortPatient({ n: 1, seed: 1, start, end, habit: 'heavy' }, 0);
  return engine().write(patient.patientId, (q) => insertCohortPatient(q, { ...patient, zone: ZONE }, one));
}

async function start() {
  ensureSecrets();
  await migrateDatabase();
  const clinician = await givenClinician();
  const three = await givenPatient({ name: 'Three Years' });
  await log(three, 3, { days: 3 * YEAR, base: 0.6, treatment: nadiaTreatment() });
  const ten = await givenPatient({ name: 'Ten Years' });
  await log(ten, 10, { days: 10 * YEAR, base: 1.4, treatment: longTreatment() });
  const heavy = await givenPatient({ name: 'Five Heavy Years' });
  const heavyEntries = await logHeavily(heavy);
  for (const patient of [three, ten]) await givenShare(patient, clinician);
  for (let made = 2; made < Number(people); made += 1) {
    const patient = await givenPatient({ name: `Given Patient ${String(made)}` });
    await log(patient, made, { days: 61, base: 0.3 });
    await givenShare(patient, clinician);
  }
  for (const { accountId } of [three, ten, heavy, clinician]) await givenPassphrase(accountId, PASSPHRASE);
  const who = { three, ten, heavy, clinician };
  const logins = Object.fromEntries(Object.entries(who).map(([name, { email }]) => [name, { email }]));
  const patients = { three: three.patientId, ten: ten.patientId };
  process.stdout.write(JSON.stringify({ logins, patients, heavyEntries, passphrase: PASSPHRASE, secret: TOTP_SECRET }));
}

try {
  await start();
} finally {
  await closeEngine();
}
