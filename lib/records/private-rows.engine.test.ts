import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { askedView } from '@/lib/clinical/timeline-view';
import { addAnswer, repeatYesterday, setAnswer } from './check-ins';
import { repeatSystems, setSign } from './symptoms';
import { getTimeline } from './timeline';

const ZONE = 'Europe/London';

let patient: GivenPatient;
let clinician: GivenAccount;
let viewer: Viewer;
let today: string;
let yesterday: string;
let episodeId: string;

beforeAll(async () => {
  await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(Date.now(), ZONE);
  yesterday = addDays(today, -1);
  patient = await givenPatient();
  clinician = await givenClinician();
  viewer = issueViewer(patient.session);
  episodeId = await givenEpisode(patient, { day: yesterday, level: 1 });
  await givenDecoy(yesterday);
  await givenShare(patient, clinician);
});

afterAll(closeTestEngine);

const capture = () => ({ day: today, zone: ZONE, drawnAt: null });

async function seen() {
  const { record } = await getTimeline(issueViewer(clinician.session), patient, askedView({}));
  const { checkIns, laneDays, firstDay } = record;
  return { checkIns, laneDays, firstDay };
}

test('“Same as yesterday” of a hidden check-in stays hidden', async () => {
  const before = await seen();
  await givenCheckIn(patient, { day: yesterday, feeling: 4, isPrivate: true });
  await repeatYesterday(viewer, patient, capture());

  expect(await seen()).toEqual(before);
});

test('“Same as yesterday” copies the open answer, not the worse one that is hidden beside it', async () => {
  await givenCheckIn(patient, { day: yesterday, feeling: 1 });
  await givenCheckIn(patient, { day: yesterday, feeling: 4, isPrivate: true });
  await repeatYesterday(viewer, patient, capture());

  expect((await seen()).checkIns.map(({ day, feeling }) => [day, feeling])).toEqual([
    [yesterday, 1],
    [today, 1],
  ]);
});

test('“Same places as yesterday” leaves hidden places out', async () => {
  await givenSystemDay(patient, { day: yesterday, system: 'joints', level: 2 });
  await givenSystemDay(patient, { day: yesterday, system: 'kidneys', level: 3, isPrivate: true });
  await repeatSystems(viewer, patient, { ...capture(), episodeId });

  expect((await seen()).laneDays).toEqual([
    { day: yesterday, levels: { joints: 2 } },
    { day: today, levels: { joints: 2 } },
  ]);
});

test('A hidden sign that is tapped again lights up no place', async () => {
  const before = await seen();
  await givenSymptom(patient, { day: today, symptom: 'leg-swelling', level: 1, isPrivate: true });
  await setSign(viewer, patient, { ...capture(), episodeId, sign: 'leg-swelling', level: 3 });

  expect(await seen()).toEqual(before);
});

test.each(['possible-pregnancy', 'irregular-periods'])(
  '%s leaves no trace for whoever reads flares alone',
  async (sign) => {
    const before = await seen();
    await setSign(viewer, patient, { ...capture(), episodeId, sign, level: 2 });

    expect(await seen()).toEqual(before);
  },
);

test('A day that has not come is refused even where an answer stands on it', async () => {
  // The eastmost calendar is always a day ahead of Honolulu's.
  const ahead = { day: dayOf(Date.now(), 'Pacific/Kiritimati'), zone: 'Pacific/Kiritimati', drawnAt: null };
  await addAnswer(viewer, patient, { ...ahead, feeling: 1 });

  const late = await setAnswer(viewer, patient, { ...ahead, zone: 'Pacific/Honolulu', feeling: 2 });
  expect(late).toEqual({ status: 'invalid', fields: { day: ['day.future'] } });
});
