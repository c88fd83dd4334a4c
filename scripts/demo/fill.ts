import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitStory } from '@/db/demo/story';
import { engine } from '@/db/engine/open';
import { endSession, givenSession } from '@/db/factories/given-sessions';
import { insertDays } from '@/db/factories/insert-days';
import { issueViewer } from '@/lib/access/issue-viewer';
import { withSystem } from '@/lib/access/system';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { now, withFixedClock } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { refreshMonths } from '../cohort/line-months';
import { askedActs } from './asked';
import { insertLabs, labActs } from './labs';
import { liveActs } from './live-days';
import { detailActs } from './live-details';
import { recordActs } from './live-record';
import { treatmentActs } from './live-treatment';
import { instantOf } from './local-time';
import { logOf } from './old-days';
import { makePatients, makeStaff, type DemoPatient, type Login, type Staff } from './people';
import { listActs, sharingActs, type Sharing } from './sharing';
import { doInOrder, type TimedAct } from './timed-acts';
import { insertTreatment, tellTreatment } from './treatment';

const DAY_MS = 86_400_000;
const ZONE = 'Europe/London';
/** The last 30 days are tapped in through the record functions; what came before are rows. */
const LIVE_SINCE = -29;
const FILLED_AT = 20 * 60 + 30;
const OWNER_ONLY = 0o600;

/** The moment the story ends at, and the day that moment is in a zone. */
export type Filling = { fillAt: number; todayIn: (zone: string) => IsoDay };

/** Now, or the evening of the day that `DEMO_TODAY` names. */
export function fillingOf(demoToday: IsoDay | null): Filling {
  const isNow = demoToday === null || demoToday === dayOf(now(), ZONE);
  const fillAt = isNow ? now() : instantOf(demoToday, FILLED_AT, ZONE);
  return { fillAt, todayIn: (zone) => dayOf(fillAt, zone) };
}

/** The file that the start prints: `role  e-mail  passphrase  secret`, readable by its owner only. */
function writeAccounts(logins: readonly Login[]): void {
  const lines = logins.map(({ role, email, passphrase, totpSecret }) =>
    [role, email, passphrase, ...(totpSecret === null ? [] : [totpSecret])].join('  '),
  );
  mkdirSync(env().dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(join(env().dataDir, 'demo-accounts.txt'), `${lines.join('\n')}\n`, { mode: OWNER_ONLY });
}

async function signIn(person: Staff, { fillAt }: Filling): Promise<Viewer> {
  const lasting = { idleMs: 10_000 * DAY_MS, expiresAt: fillAt + DAY_MS };
  return issueViewer(await withFixedClock(fillAt, () => givenSession(person.accountId, lasting)));
}

async function patientActs(patient: DemoPatient, viewer: Viewer, filling: Filling): Promise<TimedAct[]> {
  const { patientId, zone } = patient;
  const calendar = { zone, today: filling.todayIn(zone) };
  const { before, since } = splitStory(patient.story, LIVE_SINCE);
  const log = logOf(before, calendar);
  const logged = patient.story.days.map((day) => day.offset);
  const told = tellTreatment(patient.treatment, logged, LIVE_SINCE);
  const { flareIds, medicineIds } = await engine().write(patientId, async (q) => ({
    medicineIds: await insertTreatment(q, patient, told, { ...calendar, liveSince: LIVE_SINCE }),
    flareIds: await insertDays(q, patient, log),
  }));
  await engine().write(patientId, (q) => insertLabs(q, patient, patient.labs, { ...calendar, liveSince: LIVE_SINCE }));
  const from = log.days[0]?.day ?? calendar.today;
  await engine().write(patientId, (q) => refreshMonths(q, { patientId, from, to: calendar.today }));
  const tapper = { ...calendar, viewer, patientId, fillAt: filling.fillAt, episodeId: flareIds.at(-1) ?? '' };
  return [
    ...askedActs(patient.email, LIVE_SINCE, tapper),
    ...liveActs(since, LIVE_SINCE, tapper),
    ...detailActs(since, tapper),
    ...treatmentActs(told, medicineIds, LIVE_SINCE, tapper),
    ...labActs(patient.labs, LIVE_SINCE, tapper),
    ...recordActs(patient.record, medicineIds, tapper),
  ];
}

type Viewers = ReadonlyMap<string, Viewer>;
type Between = { patient: DemoPatient; clinician: Staff };
type Course = Pick<Sharing, 'invitedOn' | 'endsOn' | 'looksOn' | 'stoppedOn' | 'knockedOn'>;

function actsBetween({ patient, clinician }: Between, course: Course, to: { viewers: Viewers; filling: Filling }) {
  const mine = to.viewers.get(patient.accountId);
  const theirs = to.viewers.get(clinician.accountId);
  if (mine === undefined || theirs === undefined) throw new Error('Everyone in the demo is signed in.');
  return sharingActs({
    ...course,
    patient: { viewer: mine, patientId: patient.patientId, zone: patient.zone },
    clinician: { viewer: theirs, email: clinician.email },
    today: to.filling.todayIn(patient.zone),
  });
}

const OPEN = { stoppedOn: null, knockedOn: null };
const COURSES: readonly (Course & { email: string; with: 'hartwig' | 'cho' })[] = [
  {
    email: 'nadia@example.org',
    with: 'cho',
    invitedOn: -412,
    endsOn: -232,
    looksOn: [-410, -371, -330],
    stoppedOn: -300,
    knockedOn: -298,
  },
  {
    ...OPEN,
    email: 'nadia@example.org',
    with: 'hartwig',
    invitedOn: -171,
    endsOn: 180,
    looksOn: [-169, -158, -126, -91, -62, -35, -9, -1],
  },
  { ...OPEN, email: 'ines@example.org', with: 'hartwig', invitedOn: -110, endsOn: 70, looksOn: [-107, -40] },
  { ...OPEN, email: 'ruth@example.org', with: 'hartwig', invitedOn: -150, endsOn: 200, looksOn: [-148, -77, -20] },
];
const LISTS = [-35, -9, -1];

function allSharing(
  patients: readonly DemoPatient[],
  staff: Record<'hartwig' | 'cho', Staff>,
  to: { viewers: Viewers; filling: Filling },
): TimedAct[] {
  return COURSES.flatMap(({ email, with: who, ...course }) => {
    const patient = patients.find((one) => one.email === email);
    return patient === undefined ? [] : actsBetween({ patient, clinician: staff[who] }, course, to);
  });
}

/** Fills an empty database with the demo's people, their stories, and what passed between them. */
export async function fillDemo(filling: Filling): Promise<void> {
  const { logins: staffLogins, ...staff } = await makeStaff(filling.fillAt);
  const { patients, logins } = await makePatients(filling.fillAt);
  writeAccounts([...logins.slice(0, 1), ...staffLogins, ...logins.slice(1)]);
  const everyone = [...patients, staff.hartwig, staff.cho];
  const viewers = new Map<string, Viewer>();
  for (const person of everyone) viewers.set(person.accountId, await signIn(person, filling));

  const acts = allSharing(patients, staff, { viewers, filling });
  for (const patient of patients) {
    const viewer = viewers.get(patient.accountId);
    if (viewer !== undefined) acts.push(...(await patientActs(patient, viewer, filling)));
  }
  const hartwig = viewers.get(staff.hartwig.accountId);
  const morning = (offset: number): number => instantOf(filling.todayIn(ZONE), 8 * 60 + 35, ZONE) + offset * DAY_MS;
  if (hartwig !== undefined) acts.push(...listActs(hartwig, LISTS.map(morning)));
  await doInOrder(acts);

  for (const viewer of viewers.values()) await withFixedClock(filling.fillAt, () => endSession(viewer.sessionId));
  for (const { patientId } of patients) {
    await withFixedClock(filling.fillAt, () =>
      withSystem('demo', [patientId], ({ audit }) => audit(patientId, 'demo.filled')),
    );
  }
}
