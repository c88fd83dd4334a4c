import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSymptom } from '@/db/factories/given-entries';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { profiles, revisions, symptomEntries } from '@/db/schema';
import { withAccess } from '@/lib/access/gate';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { NO_PROFILE, type Profile } from '@/lib/clinical/profile';
import { undoChange } from './changes';
import { listPatients } from './caseload';
import { withdrawEpisode } from './episode-amends';
import { changeProfile, chooseCardFields, correctPerson, getProfile } from './profile';
import { profileFactsOf } from './profile-rows';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;

beforeAll(async () => {
  engine = await openTestEngine();
});

const profileOf = (change: Partial<Profile>): Profile => ({ ...NO_PROFILE, ...change });

beforeEach(async () => {
  patient = await givenPatient({ birthYear: 1992 });
  viewer = issueViewer(patient.session);
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  const theirs = profileOf({ allergyText: 'decoy allergy', kidneySex: 'male', heightCm: 199 });
  await changeProfile(issueViewer(decoy.session), decoy, { version: 0, profile: theirs });
});

afterAll(closeTestEngine);

const save = (version: number, change: Partial<Profile>) =>
  changeProfile(viewer, patient, { version, profile: profileOf(change) });
const kept = async () => (await getProfile(viewer, patient)).kept;
const undoOf = (answer: unknown): string => (answer as { undoId: string }).undoId;

test('A profile that was never written is empty, and another patient’s is not in it', async () => {
  expect(await kept()).toEqual({
    id: null,
    version: 0,
    profile: NO_PROFILE,
    cardFields: [],
    asks: [],
    correction: null,
  });
});

test('What was written is read again, and stands sealed in the database', async () => {
  await save(0, { diagnosedOn: '2019-04', allergyText: 'penicillin', organs: ['kidneys'] });
  expect(await kept()).toMatchObject({
    version: 1,
    profile: { diagnosedOn: '2019-04', allergyText: 'penicillin', organs: ['kidneys'], heightCm: null },
  });
  const rows = await engine.read((q) => q.select().from(profiles).where(eq(profiles.patientId, patient.patientId)));
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.payload ?? []).toString('latin1')).not.toContain('penicillin');
});

test('A change is one row with its history, and Undo brings the older profile back', async () => {
  await save(0, { heightCm: 168 });
  const second = await save(1, { heightCm: 169 });
  const { id } = await kept();
  const history = await engine.read((q) =>
    q
      .select()
      .from(revisions)
      .where(eq(revisions.rowId, id ?? '')),
  );
  expect(history).toHaveLength(2);
  await undoChange(viewer, patient, undoOf(second));
  expect(await kept()).toMatchObject({ version: 3, profile: { heightCm: 168 } });
});

test('A first profile that was taken back is empty, and can be written again', async () => {
  const first = await save(0, { smoking: 'before' });
  await undoChange(viewer, patient, undoOf(first));
  expect(await kept()).toMatchObject({ version: 2, profile: NO_PROFILE });
  expect(await save(2, { smoking: 'never' })).toMatchObject({ status: 'saved' });
  expect(await kept()).toMatchObject({ version: 3, profile: { smoking: 'never' } });
});

test('A form drawn from an older version gets what stands now, and nothing is overwritten', async () => {
  await save(0, { sun: 'some' });
  expect(await save(0, { sun: 'strong' })).toMatchObject({
    status: 'conflict',
    theirs: { version: 1, profile: { sun: 'some' } },
  });
  expect(await kept()).toMatchObject({ version: 1, profile: { sun: 'some' } });
});

test('The card’s fields are chosen beside the profile, and neither overwrites the other', async () => {
  await save(0, { allergies: 'none-known' });
  await chooseCardFields(viewer, patient, { version: 1, cardFields: ['name', 'allergies'] });
  await save(2, { allergies: 'some' });
  expect(await kept()).toMatchObject({ cardFields: ['name', 'allergies'], profile: { allergies: 'some' } });
});

test.each([
  [{ diagnosedOn: '1991' }, { diagnosedYear: ['profile.diagnosed.before-birth'] }],
  [{ diagnosedOn: '2199-01' }, { diagnosedYear: ['day.future'] }],
  [{ biopsyYear: '2199' }, { biopsyYear: ['day.future'] }],
])('%j is refused where it was typed', async (change, fields) => {
  expect(await save(0, change)).toEqual({ status: 'invalid', fields });
  expect((await kept()).id).toBeNull();
});

const NOT_TOLD = { hasReducedKidneys: false, hasMacularDisease: false };

test('Labs find sex, year of birth and height; through a share they find the year of birth alone', async () => {
  await save(0, { kidneySex: 'female', heightCm: 168, eyeSchedule: 'uk' });
  const facts = { birthYear: 1992, sex: 'female', heightCm: 168, eyeSchedule: 'uk', ...NOT_TOLD };
  expect(await withAccess(viewer, 'medication.list', patient, profileFactsOf)).toEqual(facts);
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['flares', 'meds', 'labs', 'notes'] });
  const shared = issueViewer(clinician.session);
  const nothing = { birthYear: 1992, sex: null, heightCm: null, eyeSchedule: 'us', ...NOT_TOLD };
  expect(await withAccess(shared, 'medication.list', patient, profileFactsOf)).toEqual(nothing);
  await expect(getProfile(shared, patient)).rejects.toMatchObject({ code: 'forbidden_role' });
});

const correct = (version: number, birthYear: number, diagnosis: string | null) =>
  correctPerson(viewer, patient, { version, birthYear, diagnosis });
const person = async () => (await getProfile(viewer, patient)).person;

test('Year of birth and diagnosis are corrected, sealed, shown through a share, and undone one by one', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['labs'] });
  const shared = issueViewer(clinician.session);
  await correct(0, 1993, 'SLE of Nadia');
  const second = await correct(1, 1994, 'Cutaneous lupus');
  expect(await person()).toMatchObject({ birthYear: 1994, diagnosis: 'Cutaneous lupus' });
  expect(await listPatients(shared)).toMatchObject([{ birthYear: 1994, diagnosis: 'Cutaneous lupus' }]);
  const through = await withAccess(shared, 'lab.list', patient, (allowed) => Promise.resolve(allowed.person));
  expect(through).toMatchObject({ birthYear: 1994, diagnosis: 'Cutaneous lupus' });
  const rows = await engine.read((q) => q.select().from(profiles).where(eq(profiles.patientId, patient.patientId)));
  expect(Buffer.from(rows[0]?.words ?? []).toString('latin1')).not.toContain('lupus');
  await undoChange(viewer, patient, undoOf(second));
  expect(await person()).toMatchObject({ birthYear: 1993, diagnosis: 'SLE of Nadia' });
});

test('A first correction that was taken back leaves what was said at sign-up', async () => {
  const first = await correct(0, 1993, 'SLE');
  await undoChange(viewer, patient, undoOf(first));
  expect(await person()).toMatchObject({ birthYear: 1992, diagnosis: 'SLE since 2015' });
});

test('The profile and the correction stand in one row, and neither overwrites the other', async () => {
  await correct(0, 1993, 'SLE');
  await save(1, { heightCm: 170 });
  expect(await correct(2, 1994, null)).toMatchObject({ status: 'saved' });
  expect(await kept()).toMatchObject({ version: 3, profile: { heightCm: 170 } });
  expect(await person()).toMatchObject({ birthYear: 1994, diagnosis: null });
  expect(await correct(1, 1995, null)).toMatchObject({ status: 'conflict', theirs: { birthYear: 1994 } });
});

test('Born after an entry is refused; an entry that was taken out counts no more, nor does another person’s', async () => {
  const entry = { day: '2003-05-01', symptom: 'joint-pain', level: 1 } as const;
  await givenSymptom(await givenPatient(), { ...entry, day: '1995-05-01' });
  const id = await givenSymptom(patient, entry);
  expect(await correct(0, 2003, null)).toMatchObject({ status: 'saved' });
  const refused = { status: 'invalid', fields: { birthYear: ['profile.born.after-entry'] } };
  expect(await correct(1, 2004, null)).toEqual(refused);
  await engine.write(patient.patientId, (q) =>
    q.update(symptomEntries).set({ deletedAt: 1 }).where(eq(symptomEntries.id, id)),
  );
  expect(await correct(1, 2004, null)).toMatchObject({ status: 'saved' });
});

test('A flare that was taken out, or became part of another, is no entry to be born after', async () => {
  const id = await givenEpisode(patient, { day: '1993-05-01', untilDay: '1993-05-09' });
  await withdrawEpisode(viewer, patient, { episodeId: id });
  expect(await correct(0, 1995, null)).toMatchObject({ status: 'saved' });
});

const THIS_YEAR = new Date().getUTCFullYear();

test.each([
  [THIS_YEAR - 10, 'sign-up.year.too-young'],
  [1850, 'sign-up.year.impossible'],
  [2005, 'profile.born.after-diagnosis'],
])('Born in %d is refused: %s', async (birthYear, fault) => {
  await save(0, { diagnosedOn: '2004-02' });
  expect(await correct(1, birthYear, null)).toEqual({ status: 'invalid', fields: { birthYear: [fault] } });
  expect(await person()).toMatchObject({ birthYear: 1992 });
});
