import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { consents, shares } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import type { AskedCategory } from '@/lib/clinical/asked-categories';
import { addDays, dayOf } from '@/lib/clinical/days';
import { listAgreements } from './agreements';
import { undoChange } from './changes';
import { askForCategory } from './profile';
import { inviteClinician, setShareCategory, stopShare } from './shares';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  await askForCategory(issueViewer(decoy.session), decoy, { category: 'cycle', isOn: true });
});

afterAll(closeTestEngine);

const ask = (category: AskedCategory, isOn: boolean) => askForCategory(viewer, patient, { category, isOn });

/** Purpose, what it is about, and whether it was taken back. */
async function told(): Promise<string[]> {
  const list = await listAgreements(viewer, patient);
  return list.map(({ purpose, category, person, withdrawnAt }) =>
    [purpose, category, person, String(withdrawnAt !== null)].join(' '),
  );
}

test('A sensitive category is agreed to when it is first asked for, and taken back with its switch or by Undo', async () => {
  expect(await told()).toEqual([]);
  await ask('mental', true);
  await ask('mental', true);
  expect(await told()).toEqual(['category mental  false']);
  const { undoId } = (await ask('cycle', true)) as { undoId: string };
  expect(await told()).toContain('category cycle  false');
  await undoChange(viewer, patient, undoId);
  expect(await told()).toEqual(['category cycle  true', 'category mental  false']);
  await ask('mental', false);
  expect(await told()).toEqual(['category cycle  true', 'category mental  true']);
  await ask('mental', true);
  expect(await told()).toContain('category mental  false');
});

test('Which category it is lies sealed', async () => {
  await ask('mental', true);
  const [row] = await engine.read((q) => q.select().from(consents).where(eq(consents.accountId, patient.accountId)));
  expect(row).toMatchObject({ purpose: 'category', textVersion: 'category-2026-11' });
  expect(Buffer.from(row?.about ?? []).toString('latin1')).not.toContain('mental');
});

test('A share is agreed to with its invitation, each category of it by itself, and all is taken back when it stops', async () => {
  const endDay = addDays(dayOf(Date.now(), 'Europe/London'), 90);
  const invited = { email: 'rheuma@example.org', categories: ['flares' as const], endDay };
  const { shareId: invitedId } = (await inviteClinician(viewer, patient, invited)) as { shareId: string };
  const ofInvited = ['share  rheuma@example.org false', 'share-category flares rheuma@example.org false'];
  expect((await told()).toSorted()).toEqual(ofInvited);
  await setShareCategory(viewer, patient, { shareId: invitedId, category: 'flares', isShared: false });
  expect(await told()).toContain('share-category flares rheuma@example.org true');

  const clinician = await givenClinician({ name: 'Dr Ada Ochre' });
  const shareId = await givenShare(patient, clinician);
  await setShareCategory(viewer, patient, { shareId, category: 'photos', isShared: true });
  await setShareCategory(viewer, patient, { shareId, category: 'cycle', isShared: true });
  await setShareCategory(viewer, patient, { shareId, category: 'cycle', isShared: false });
  expect((await told()).toSorted()).toEqual([
    'share  rheuma@example.org false',
    'share-category cycle Dr Ada Ochre true',
    'share-category flares rheuma@example.org true',
    'share-category photos Dr Ada Ochre false',
  ]);
  await stopShare(viewer, patient, shareId);
  expect(await told()).toContain('share-category photos Dr Ada Ochre true');
  expect(await told()).toContain('share  rheuma@example.org false');
});

test('A share that ended by itself is said to have ended, and is not said to stand', async () => {
  const endDay = addDays(dayOf(Date.now(), 'Europe/London'), 90);
  await inviteClinician(viewer, patient, { email: 'rheuma@example.org', categories: ['flares'], endDay });
  const isOver = async () => (await listAgreements(viewer, patient)).map((one) => one.isOver);
  expect(await isOver()).toEqual([false, false]);
  await engine.write(patient.patientId, (q) =>
    q.update(shares).set({ expiresAt: 1 }).where(eq(shares.patientId, patient.patientId)),
  );
  expect(await isOver()).toEqual([true, true]);
});

test('Nobody with a share reads what the person agreed to', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician);
  await expect(listAgreements(issueViewer(clinician.session), patient)).rejects.toMatchObject({
    code: 'forbidden_role',
  });
});
