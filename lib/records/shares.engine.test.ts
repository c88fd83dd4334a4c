import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { auditEvents, shares } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { now, withFixedClock } from '@/lib/platform/clock';
import { acceptRequest, declineRequest, listRequests } from './requests';
import { confirmShare, getShare, inviteClinician, listShares, setShareCategory, stopShare } from './shares';

const DAY_MS = 86_400_000;

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
  const lasting = { idleMs: 900 * DAY_MS, expiresAt: now() + 900 * DAY_MS, authAgo: -900 * DAY_MS };
  patient = await givenPatient({ ...lasting, name: 'Nadia Okonjo' });
  clinician = await givenClinician({ ...lasting, name: 'Dr Lena Hartwig' });
  viewer = issueViewer(patient.session);
  reader = issueViewer(clinician.session);
  today = dayOf(now(), patient.zone);
  // Another patient shares with the same clinician, and this patient with another one: neither may show up.
  const [neighbour, other] = [await givenPatient({ name: 'Dora Decoy' }), await givenClinician({ name: 'Dr Decoy' })];
  await givenShare(neighbour, other, { state: 'invited' });
});

afterAll(closeTestEngine);

const codeOf = (error: unknown): string => (error instanceof Refused && error.code) || String(error);
const heard = (answer: Promise<unknown>): Promise<string> => answer.then(() => 'open', codeOf);

async function invited(email = clinician.email): Promise<string> {
  const invitation = { email, categories: ['flares' as const], endDay: addDays(today, 180) };
  const { shareId } = (await inviteClinician(viewer, patient, invitation)) as { shareId: string };
  return shareId;
}

const ref = (shareId: string) => ({ shareId, patientId: patient.patientId });
const stateOf = async (shareId: string): Promise<string> => (await getShare(viewer, patient, shareId)).state;

const log = () =>
  engine.read((q) =>
    q
      .select({ kind: auditEvents.kind })
      .from(auditEvents)
      .where(eq(auditEvents.chain, patient.patientId))
      .orderBy(auditEvents.seq),
  );

const accountsLog = () =>
  engine.read((q) =>
    q
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, 'accounts'), eq(auditEvents.actorId, clinician.accountId))),
  );

test('Invited, taken up, confirmed: each step stands in her log, and none in the administrators’', async () => {
  const shareId = await invited();
  expect(await stateOf(shareId)).toBe('invited');
  await acceptRequest(reader, {}, ref(shareId));
  expect(await stateOf(shareId)).toBe('accepted');
  await confirmShare(viewer, patient, shareId);

  expect(await getShare(viewer, patient, shareId)).toMatchObject({
    state: 'active',
    email: clinician.email,
    categories: ['flares'],
    expiresAt: Date.parse(`${addDays(today, 181)}T00:00:00Z`),
    person: { displayName: 'Dr Lena Hartwig', checked: { method: 'registry' } },
  });
  expect((await log()).map((event) => event.kind)).toEqual(['share.invited', 'share.accepted', 'share.confirmed']);
  expect(await accountsLog()).toEqual([]);
});

test('The clinician sees who invites, and nothing of the record', async () => {
  const shareId = await invited();

  expect(await listRequests(reader)).toEqual([
    {
      shareId,
      patientId: patient.patientId,
      displayName: 'Nadia Okonjo',
      state: 'invited',
      categories: ['flares'],
      expiresAt: expect.any(Number) as unknown,
      invitedAt: expect.any(Number) as unknown,
    },
  ]);
});

test('An invitation is for its address alone', async () => {
  const shareId = await invited();
  const stranger = issueViewer((await givenClinician()).session);

  expect(await listRequests(stranger)).toEqual([]);
  expect(await heard(acceptRequest(stranger, {}, ref(shareId)))).toBe('not_found');
  expect(await heard(declineRequest(stranger, {}, ref(shareId)))).toBe('not_found');
  expect(await stateOf(shareId)).toBe('invited');
});

test('An address without an account is invited with the same words', async () => {
  const known = { email: clinician.email, categories: [], endDay: addDays(today, 30) };
  const unknown = { ...known, email: 'nobody@clinic.example' };
  const answers = [await inviteClinician(viewer, patient, known), await inviteClinician(viewer, patient, unknown)];

  expect(answers.map((answer) => Object.keys(answer).sort())).toEqual([
    ['shareId', 'status'],
    ['shareId', 'status'],
  ]);
  expect((await listShares(viewer, patient)).map((card) => card.person)).toEqual([null, null]);
});

test('An invitation to a share that would be over already cannot be taken up', async () => {
  const soon = now() + DAY_MS;
  const shareId = await givenShare(patient, clinician, { state: 'invited', expiresAt: soon });

  expect(await withFixedClock(soon, () => heard(acceptRequest(reader, {}, ref(shareId))))).toBe('not_found');
});

test('An invitation taken up late, or twice, is not there any more', async () => {
  const shareId = await invited();
  const late = now() + 7 * DAY_MS;

  expect(await withFixedClock(late, () => listRequests(reader))).toEqual([]);
  expect(await withFixedClock(late, () => heard(acceptRequest(reader, {}, ref(shareId))))).toBe('not_found');
  expect(await withFixedClock(late, () => stateOf(shareId))).toBe('expired');
  await acceptRequest(reader, {}, ref(shareId));
  expect(await heard(acceptRequest(reader, {}, ref(shareId)))).toBe('not_found');
  expect(await heard(declineRequest(reader, {}, ref(shareId)))).toBe('not_found');
});

test('A declined share cannot be confirmed, and the person can be invited again', async () => {
  const shareId = await invited();
  await declineRequest(reader, {}, ref(shareId));

  expect(await stateOf(shareId)).toBe('declined');
  expect(await heard(confirmShare(viewer, patient, shareId))).toBe('conflict');
  expect(await stateOf(await invited())).toBe('invited');
});

test('A person nobody checked cannot be confirmed', async () => {
  const unverified = await givenClinician({ verified: false });
  const shareId = await givenShare(patient, unverified, { state: 'accepted' });

  expect(await confirmShare(viewer, patient, shareId)).toEqual({
    status: 'invalid',
    fields: { do: ['share.person.unverified'] },
  });
  expect(await stateOf(shareId)).toBe('accepted');
});

test('A stopped share stays stopped: it is neither confirmed, nor opened wider, nor stopped anew', async () => {
  const shareId = await givenShare(patient, clinician);
  await stopShare(viewer, patient, shareId);
  const [before] = await engine.read((q) => q.select().from(shares).where(eq(shares.id, shareId)));
  const widen = { shareId, category: 'notes' as const, isShared: true };

  expect(await heard(confirmShare(viewer, patient, shareId))).toBe('conflict');
  expect(await heard(setShareCategory(viewer, patient, widen))).toBe('conflict');
  expect(await heard(stopShare(viewer, patient, shareId))).toBe('open');
  expect(await engine.read((q) => q.select().from(shares).where(eq(shares.id, shareId)))).toEqual([before]);
});

test('A switch opens and closes one category, the last tap wins', async () => {
  const shareId = await givenShare(patient, clinician, { categories: ['flares'] });
  const set = (category: 'notes' | 'flares', isShared: boolean) =>
    setShareCategory(viewer, patient, { shareId, category, isShared });
  await set('notes', true);
  await set('notes', true);
  await set('flares', false);

  expect((await getShare(viewer, patient, shareId)).categories).toEqual(['notes']);
  expect((await log()).map((event) => event.kind)).toEqual(['share.widened', 'share.widened', 'share.narrowed']);
});

test('Two switches tapped at once are both kept', async () => {
  const shareId = await givenShare(patient, clinician, { categories: ['flares'] });
  const categories = ['notes', 'mental', 'photos', 'cycle'] as const;
  await Promise.all(
    categories.map((category) => setShareCategory(viewer, patient, { shareId, category, isShared: true })),
  );

  expect((await getShare(viewer, patient, shareId)).categories.sort()).toEqual(['flares', ...categories].sort());
});

test.each([
  ['today', 0, 'share.end.past'],
  ['yesterday', -1, 'share.end.past'],
  ['later than two years', 731, 'share.end.too-late'],
])('A share that would end %s is refused with a sentence', async (_when, days, fault) => {
  const invitation = { email: clinician.email, categories: [], endDay: addDays(today, days) };

  expect(await inviteClinician(viewer, patient, invitation)).toEqual({
    status: 'invalid',
    fields: { endDay: [fault] },
  });
});

test('The same address twice, and an eleventh open invitation, are refused with a sentence', async () => {
  const invite = (email: string) =>
    inviteClinician(viewer, patient, { email, categories: [], endDay: addDays(today, 30) });
  for (let n = 0; n < 10; n += 1) await invite(`dr-${String(n)}@clinic.example`);

  expect(await invite('dr-3@clinic.example')).toEqual({ status: 'invalid', fields: { email: ['share.already'] } });
  expect(await invite('dr-11@clinic.example')).toEqual({ status: 'invalid', fields: { email: ['share.too-many'] } });
  expect(await listShares(viewer, patient)).toHaveLength(10);
});

test('Two invitations to one address at the same time become one', async () => {
  const invitation = { email: clinician.email, categories: [], endDay: addDays(today, 30) };
  const answers = await Promise.all([1, 2, 3].map(() => inviteClinician(viewer, patient, invitation)));

  expect(answers.map((answer) => answer.status).sort()).toEqual(['invalid', 'invalid', 'saved']);
});
