import { givenClinician } from '@/db/factories/given-accounts';
import { givenCheckIn, givenSymptom } from '@/db/factories/given-entries';
import { givenShare } from '@/db/factories/given-shares';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';

test('a clinician reads joints and numbers of what is shared, and no trace of mood', async ({ as, another, send }) => {
  const clinician = await givenClinician();
  const patient = await as.patient();
  await givenShare(patient, clinician);
  await givenCheckIn(patient, { day: daysAgo(2), feeling: 3 });
  await givenSymptom(patient, { day: today(), symptom: 'joint-swelling', level: 2 });
  await givenSymptom(patient, { day: today(), symptom: 'fatigue', level: 2 });
  await send('/api/log/check-in', entry({ do: 'joint', symptom: 'joint-swelling', on: 'left-knee' }));
  await send('/api/log/check-in', entry({ do: 'exact', symptom: 'fatigue', exact: '7' }));
  const view = await another(clinician);
  const reading = view.getByRole('region', { name: 'Reading' });
  const address = `/patients/${patient.patientId}/timeline?span=3m`;
  await view.goto(address);
  await expect(reading).toContainText('Joint swelling, where');
  await expect(reading).toContainText('Left knee');
  await expect(reading).toContainText('Fatigue, 0 to 10');
  const before = await view.getByRole('main').innerText();
  await givenSymptom(patient, { day: today(), symptom: 'low-mood', level: 2, category: 'mental' });
  await send('/api/log/check-in', entry({ do: 'exact', symptom: 'low-mood', exact: '9' }));
  await view.goto(address);
  expect(await view.getByRole('main').innerText()).toBe(before);
});
