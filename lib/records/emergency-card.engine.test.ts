import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { CARD_FIELDS, NO_PROFILE, type CardField } from '@/lib/clinical/profile';
import { getEmergencyCard } from './emergency-card';
import { changeProfile, chooseCardFields } from './profile';
import { changeLines } from './settings';

let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(openTestEngine);
afterAll(closeTestEngine);

const PROFILE = {
  ...NO_PROFILE,
  diagnosedOn: '2019',
  allergies: 'some',
  allergyText: 'penicillin',
  contact: 'Obi, 020 7946 0000',
} as const;
const LINES = { emergencyNumber: null, clinicLine: 'Lupus nurse, 020 7946 0958' };

beforeEach(async () => {
  patient = await givenPatient({ name: 'Nadia Card', birthYear: 1992, diagnosis: 'SLE' });
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), 'Europe/London');
  await changeProfile(viewer, patient, { version: 0, profile: PROFILE });
  await changeLines(viewer, patient, LINES);
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  await givenMedication(decoy, { day: today, drugId: 'azathioprine' });
});

const choose = (cardFields: readonly CardField[]) => chooseCardFields(viewer, patient, { version: 1, cardFields });
const card = () => getEmergencyCard(viewer, patient);

test('Nothing chosen is nothing read', async () => {
  await givenMedication(patient, { day: today });
  expect(await card()).toMatchObject({
    fields: [],
    name: null,
    birthYear: null,
    diagnosis: null,
    profile: { diagnosedOn: null, organs: [], allergies: null, allergyText: null, contact: null },
    medicines: [],
    guarded: [],
    clinicLine: null,
  });
});

test('The card has what was chosen, and leaves the rest out', async () => {
  await choose(['name', 'allergies', 'clinic']);
  expect(await card()).toMatchObject({
    name: 'Nadia Card',
    birthYear: null,
    diagnosis: null,
    profile: { allergyText: 'penicillin', contact: null, diagnosedOn: null },
    clinicLine: LINES.clinicLine,
  });
});

test('Medicines of now stand on it; guarded ones only where they are chosen too', async () => {
  const now = await givenMedication(patient, { day: today });
  await givenDoseStep(patient, { day: today, medicationId: now, schedule: { kind: 'as-needed', amount: 5 } });
  await givenMedication(patient, { day: addDays(today, -9), untilDay: addDays(today, -2), drugId: 'azathioprine' });
  await givenMedication(patient, { day: addDays(today, 3), drugId: 'methotrexate' });
  const hidden = await givenMedication(patient, { day: today, drugId: 'duloxetine' });
  const secret = await givenMedication(patient, { day: today, drugId: 'ibuprofen', isPrivate: true });
  await choose(['medicines']);
  expect((await card()).medicines.map(({ id }) => id)).toEqual([now]);
  expect((await card()).guarded).toEqual([]);
  await chooseCardFields(viewer, patient, { version: 2, cardFields: CARD_FIELDS });
  expect((await card()).guarded.map(({ id }) => id).sort()).toEqual([hidden, secret].sort());
});
