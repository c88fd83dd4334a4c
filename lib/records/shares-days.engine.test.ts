import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy, givenMentalRows, givenPrivateRows } from '@/db/factories/given-hidden';
import { waitingLetters } from '@/db/factories/given-letters';
import { givenShare, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { auditEvents } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { now, withFixedClock } from '@/lib/platform/clock';
import { listPatients } from './caseload';
import { setAnswer } from './check-ins';
import { getEpisode } from './episodes';
import { getShare, inviteClinician } from './shares';
import { changeShareDays, getPause, pauseSharing, resumeSharing } from './shares-days';
import { getTimeline } from './timeline';

const ALL = { ...USUAL_VIEW, span: 'all' as const };
const STALE = 11 * 60_000;

let engine: Engine;
let patient: GivenPatient;
let clinician: GivenAccount;
let viewer: Viewer;
let reader: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient({ authAgo: STALE });
  clinician = await givenClinician();
  viewer = issueViewer(patient.session);
  reader = issueViewer(clinician.session);
  today = dayOf(now(), patient.zone);
  await givenDecoy(today);
});

afterAll(closeTestEngine);

const codeOf = (error: unknown): string => (error instanceof Refused && error.code) || String(error);
const heard = (answer: Promise<unknown>): Promise<unknown> => answer.catch(codeOf);
const lastDay = (days: number): number => Date.parse(`${addDays(today, days + 1)}T00:00:00Z`);

describe('which days', () => {
  test('Showing less happens without a proof of identity, showing more asks for one', async () => {
    const options = { fromDay: addDays(today, -100), expiresAt: lastDay(100) };
    const shareId = await givenShare(patient, clinician, options);
    const set = (fromDay: string | null, end: number) =>
      heard(changeShareDays(viewer, patient, { shareId, fromDay, endDay: addDays(today, end) }));

    expect(await set(addDays(today, -50), 50)).toEqual({ status: 'saved', shareId });
    expect(await getShare(viewer, patient, shareId)).toMatchObject({
      fromDay: addDays(today, -50),
      expiresAt: lastDay(50),
    });
    expect(await set(addDays(today, -51), 50)).toBe('step_up_required');
    expect(await set(null, 50)).toBe('step_up_required');
    expect(await set(addDays(today, -50), 51)).toBe('step_up_required');
    expect(await getShare(viewer, patient, shareId)).toMatchObject({ expiresAt: lastDay(50) });
  });

  test('With a fresh proof more is shown, for two years at most, and from no day that has not come', async () => {
    const fresh = await givenPatient();
    const shareId = await givenShare(fresh, clinician, { fromDay: today, expiresAt: lastDay(10) });
    const set = (fromDay: string | null, end: number) =>
      heard(changeShareDays(issueViewer(fresh.session), fresh, { shareId, fromDay, endDay: addDays(today, end) }));

    expect(await set(null, 731)).toEqual({ status: 'invalid', fields: { endDay: ['share.end.too-late'] } });
    expect(await set(null, 0)).toEqual({ status: 'invalid', fields: { endDay: ['share.end.past'] } });
    expect(await set(addDays(today, 1), 20)).toEqual({ status: 'invalid', fields: { fromDay: ['share.from.future'] } });
    expect(await set(null, 730)).toEqual({ status: 'saved', shareId });
  });

  test('The person sees the new days at their next look', async () => {
    await givenCheckIn(patient, { day: addDays(today, -20), feeling: 3 });
    await givenCheckIn(patient, { day: addDays(today, -2), feeling: 1 });
    const shareId = await givenShare(patient, clinician);
    const before = await getTimeline(reader, patient, ALL);
    await changeShareDays(viewer, patient, { shareId, fromDay: addDays(today, -5), endDay: addDays(today, 30) });
    const after = await getTimeline(reader, patient, ALL);

    expect(JSON.stringify(before.record)).toContain(addDays(today, -20));
    expect(JSON.stringify(after.record)).not.toContain(addDays(today, -20));
    expect(after.share?.fromDay).toBe(addDays(today, -5));
  });

  test('A share that is over stays over, whatever days are wished for', async () => {
    const stopped = await givenShare(patient, clinician, { state: 'revoked' });
    const days = { shareId: stopped, fromDay: null, endDay: addDays(today, 10) };

    expect(await heard(changeShareDays(viewer, patient, days))).toBe('conflict');
  });
});

describe('pausing', () => {
  test('One tap without proof shuts everybody out, and going on asks who it is', async () => {
    const shareId = await givenShare(patient, clinician);
    await pauseSharing(viewer, patient);

    expect(await getPause(viewer, patient)).not.toBeNull();
    expect(await heard(getTimeline(reader, patient, USUAL_VIEW))).toBe('not_found');
    expect((await listPatients(reader)).map(({ patientId }) => patientId)).not.toContain(patient.patientId);
    expect((await getShare(viewer, patient, shareId)).state).toBe('active');
    expect(await heard(resumeSharing(viewer, patient))).toBe('step_up_required');
    expect(await heard(getTimeline(reader, patient, USUAL_VIEW))).toBe('not_found');
  });

  test('Going on opens the same shares again', async () => {
    const fresh = await givenPatient();
    await givenShare(fresh, clinician);
    const owner = issueViewer(fresh.session);
    await pauseSharing(owner, fresh);
    await resumeSharing(owner, fresh);

    expect(await getPause(owner, fresh)).toBeNull();
    expect((await listPatients(reader)).map(({ patientId }) => patientId)).toContain(fresh.patientId);
    await expect(getTimeline(reader, fresh, USUAL_VIEW)).resolves.toBeDefined();
  });
});

/** Something of everything: shared, private, of mood, outside of any window. */
async function givenMixedRecord(): Promise<string> {
  await givenEpisode(patient, { day: addDays(today, -90), untilDay: addDays(today, -60), level: 3 });
  const open = await givenEpisode(patient, { day: addDays(today, -10), level: 2 });
  for (const ago of [80, 40, 20, 9, 3, 0]) {
    await givenCheckIn(patient, { day: addDays(today, -ago), feeling: 3 });
    await givenSystemDay(patient, { day: addDays(today, -ago), system: 'joints', level: 2 });
    await givenSystemDay(patient, { day: addDays(today, -ago), system: 'brain', level: 1 });
  }
  await givenPrivateRows(patient, { day: addDays(today, -5), pastDay: addDays(today, -30) });
  await givenMentalRows(patient, addDays(today, -4));
  return open;
}

const SHARES: readonly [string, ShareOptions][] = [
  ['the usual share', {}],
  ['flares alone', { categories: ['flares'] }],
  ['flares and mood', { categories: ['flares', 'mental'] }],
  ['no flares', { categories: ['labs'] }],
  ['from a day on', { fromDay: '2026-01-01' }],
];

describe('what they see, for the patient', () => {
  test.each(SHARES)('%s: the patient’s look through it equals the clinician’s own', async (_what, options) => {
    const episodeId = await givenMixedRecord();
    const shareId = await givenShare(patient, clinician, { ...options, fromDay: addDays(today, -50) });
    const through = { ...patient, through: shareId };
    const at = now();
    const both = async (look: (who: Viewer, subject: typeof through | GivenPatient) => Promise<unknown>) =>
      withFixedClock(at, async () => [await heard(look(viewer, through)), await heard(look(reader, patient))]);

    const [seen, given] = await both((who, subject) => getTimeline(who, subject, ALL));
    expect(seen).toEqual(given);
    const [flare, flareGiven] = await both((who, subject) => getEpisode(who, subject, episodeId));
    expect(flare).toEqual(flareGiven);
  });

  test('Looking through one’s own share leaves no look in the log', async () => {
    const shareId = await givenShare(patient, clinician);
    await getTimeline(viewer, { ...patient, through: shareId }, ALL);
    const events = await engine.read((q) =>
      q.select().from(auditEvents).where(eq(auditEvents.chain, patient.patientId)),
    );

    expect(events).toEqual([]);
  });

  test('Through a share nothing is written', async () => {
    const shareId = await givenShare(patient, clinician, { level: 'assess' });
    const capture = { day: today, zone: patient.zone, drawnAt: null, feeling: 1 } as const;

    expect(await heard(setAnswer(viewer, { ...patient, through: shareId }, capture))).toBe('not_found');
  });

  test('A share of another patient, one that ended, and a clinician’s own share open nothing this way', async () => {
    const other = await givenPatient();
    const theirs = await givenShare(other, clinician);
    const ended = await givenShare(patient, clinician, { state: 'revoked' });
    const own = await givenShare(patient, await givenClinician());

    for (const [who, through] of [
      [viewer, theirs],
      [viewer, ended],
      [reader, own],
    ] as const) {
      expect(await heard(getTimeline(who, { patientId: patient.patientId, through }, ALL))).toBe('not_found');
    }
  });
});

describe('the letter of an invitation', () => {
  test('A known and an unknown address get the same letter, without a name or a word of health', async () => {
    const fresh = await givenPatient();
    const unknown = `x${clinician.email}`;
    for (const email of [clinician.email, unknown]) {
      await inviteClinician(issueViewer(fresh.session), fresh, {
        email,
        categories: ['flares'],
        endDay: addDays(today, 30),
        fromDay: addDays(today, -30),
      });
    }
    const [known] = await waitingLetters(clinician.email);
    const [other] = await waitingLetters(unknown);

    expect(known).toEqual({ kind: 'share-invited', to: clinician.email, token: null, until: null });
    expect({ ...other, to: clinician.email }).toEqual(known);
  });

  test('The twenty-first invitation of a day waits for the next', async () => {
    const fresh = await givenPatient();
    const owner = issueViewer(fresh.session);
    for (let n = 0; n < 20; n += 1) {
      await givenShare(fresh, await givenClinician(), { state: 'declined', invitedAt: now() - 3_600_000 });
    }
    const invitation = { email: 'late@clinic.example', categories: [], endDay: addDays(today, 30) };

    expect(await inviteClinician(owner, fresh, invitation)).toEqual({
      status: 'invalid',
      fields: { email: ['share.too-many-today'] },
    });
  });
});
