import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy, givenMentalRows, givenPrivateRows } from '@/db/factories/given-hidden';
import { givenShare, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { auditEvents } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { now } from '@/lib/platform/clock';
import type { TimelineRecord } from '@/lib/clinical/timeline';
import { getTimeline } from './timeline';

const ALL = { ...USUAL_VIEW, span: 'all' as const };

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient({ name: 'Nadia Okonjo' });
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), patient.zone);
  await givenDecoy(today);
});

afterAll(closeTestEngine);

async function reader(options: ShareOptions = {}): Promise<Viewer> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, options);
  return issueViewer(clinician.session);
}

/** Ten days ago a flare began; some days of it are logged, one well before it too. */
async function givenStory(owner = patient): Promise<string> {
  const began = addDays(today, -10);
  await givenCheckIn(owner, { day: addDays(today, -200), feeling: 1 });
  const episodeId = await givenEpisode(owner, { day: began, level: 2, remark: 'Cheeks red' });
  await givenCheckIn(owner, { day: began, feeling: 3 });
  await givenSystemDay(owner, { day: began, system: 'skin', level: 2 });
  await givenSymptom(owner, { day: began, symptom: 'malar-rash', level: 2, episodeId });
  await givenSymptom(owner, { day: today, symptom: 'headache', level: 1, episodeId });
  return episodeId;
}

const lanesOf = ({ laneDays }: TimelineRecord): string[] =>
  [...new Set(laneDays.flatMap(({ levels }) => Object.keys(levels)))].sort();

const looks = () =>
  engine.read((q) =>
    q
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, patient.patientId), eq(auditEvents.kind, 'timeline.viewed'))),
  );

test('She sees her whole line: days, systems, signs, flares, the private and the mental ones too', async () => {
  await givenStory();
  await givenPrivateRows(patient, { day: addDays(today, -300), pastDay: addDays(today, -310) });
  await givenMentalRows(patient, today);

  const { record, share } = await getTimeline(viewer, patient, ALL);

  expect(share).toBeNull();
  expect(record.firstDay).toBe(addDays(today, -310));
  expect(record.checkIns.map((one) => one.feeling)).toEqual([4, 1, 3]);
  expect(record.episodes.map((one) => [one.number, one.level])).toEqual([
    [1, 3],
    [2, 2],
  ]);
  expect(lanesOf(record)).toEqual(['brain', 'kidneys', 'skin']);
});

test('What is hidden leaves no trace: a clinician’s answer is the same with and without it', async () => {
  await givenStory();
  const expiresAt = now() + 90 * 86_400_000;
  const clinician = await reader({ expiresAt });
  const before = await getTimeline(clinician, patient, ALL);

  await givenPrivateRows(patient, { day: addDays(today, -300), pastDay: addDays(today, -310) });
  await givenPrivateRows(patient, { day: addDays(today, -2), pastDay: addDays(today, -4) });
  await givenMentalRows(patient, today);
  await givenMentalRows(patient, addDays(today, -350));

  expect(await getTimeline(clinician, patient, ALL)).toEqual(before);
  expect(await getTimeline(await reader({ expiresAt }), patient, ALL)).toEqual(before);
});

test('A headache draws the brain lane also where mood is not shared', async () => {
  await givenStory();
  await givenMentalRows(patient, today);

  const { record } = await getTimeline(await reader(), patient, ALL);

  expect(record.laneDays.map(({ levels }) => levels)).toEqual([{ skin: 2 }, { brain: 1 }]);
});

test('Where mood and mind is shared, its entries are opened, and private ones still are not', async () => {
  await givenMentalRows(patient, today);
  await givenPrivateRows(patient, { day: addDays(today, -2), pastDay: addDays(today, -4) });

  const { record } = await getTimeline(await reader({ categories: ['flares', 'mental'] }), patient, ALL);

  expect(record.laneDays).toEqual([{ day: today, levels: { brain: 3 } }]);
  expect(record.checkIns).toEqual([]);
  expect(record.episodes).toEqual([]);
});

test('A share without flares shows an empty line, the same whether or not there are flares', async () => {
  const clinician = await reader({ categories: ['labs'] });
  const before = await getTimeline(clinician, patient, ALL);
  await givenStory();

  expect(await getTimeline(clinician, patient, ALL)).toEqual(before);
  expect(before.record).toMatchObject({ firstDay: null, checkIns: [], laneDays: [], episodes: [] });
});

test('Of a flare that a share cuts neither severity nor remark is told; one inside its days has both', async () => {
  const flares = [
    { day: addDays(today, -90), untilDay: addDays(today, -80) },
    { day: addDays(today, -60), untilDay: addDays(today, -50) },
    { day: addDays(today, -20) },
  ];
  for (const days of flares) await givenEpisode(patient, { ...days, level: 3, remark: 'As bad as never before' });
  const window = { fromDay: addDays(today, -85), untilDay: addDays(today, -10) };

  const { record } = await getTimeline(await reader({ categories: ['flares', 'notes'], ...window }), patient, ALL);

  expect(record.episodes.map(({ level }) => level)).toEqual([null, 3, null]);
  expect(record.allFlares.map(({ level }) => level)).toEqual([null, 3, null]);
  expect(record.remarks.map(({ day }) => day)).toEqual([addDays(today, -60)]);
});

test('The days of a share cut what is seen, and a flare across its edge is cut with it', async () => {
  await givenStory();
  await givenEpisode(patient, { day: addDays(today, -90), untilDay: addDays(today, -80) });
  const window = { fromDay: addDays(today, -85), untilDay: addDays(today, -5) };

  const { record, share } = await getTimeline(await reader(window), patient, ALL);

  expect(share).toMatchObject(window);
  expect(
    record.episodes.map(({ number, day, untilDay, isCutStart, isCutEnd }) => [
      number,
      day,
      untilDay,
      isCutStart,
      isCutEnd,
    ]),
  ).toEqual([
    [1, window.fromDay, addDays(today, -80), true, false],
    [2, addDays(today, -10), window.untilDay, false, true],
  ]);
  expect(record.checkIns.map((one) => one.day)).toEqual([addDays(today, -10)]);
  expect(record.laneDays).toEqual([{ day: addDays(today, -10), levels: { skin: 2 } }]);
  expect(record.firstDay).toBe(window.fromDay);
});

test('The line of a share that ended at a day does not run on past it', async () => {
  await givenStory();
  const untilDay = addDays(today, -5);

  const { record } = await getTimeline(await reader({ untilDay }), patient, { ...USUAL_VIEW, span: '3m' });

  expect(record.to <= untilDay).toBe(true);
});

test('A clinician’s look stands in her log, with its days and what was open; her own does not', async () => {
  await givenStory();
  const { record } = await getTimeline(await reader({ categories: ['flares', 'labs'] }), patient, USUAL_VIEW);
  await getTimeline(viewer, patient, USUAL_VIEW);

  expect(await looks()).toMatchObject([
    {
      actorRole: 'clinician',
      patientId: patient.patientId,
      categories: ['flares', 'labs'],
      result: 'done',
      detail: { from: record.from, to: record.to },
    },
  ]);
});

test('Three months show the last 91 days and no day more', async () => {
  await givenStory();
  const { record } = await getTimeline(viewer, patient, { ...USUAL_VIEW, span: '3m' });

  expect(record.checkIns.map((one) => one.day)).toEqual([addDays(today, -10)]);
  expect(record.to).toBe(today);
  expect(record.from).toBe(addDays(today, -90));
});

test('An open flare that began before the view is in it', async () => {
  await givenEpisode(patient, { day: addDays(today, -200), level: 1 });

  const { record } = await getTimeline(viewer, patient, { ...USUAL_VIEW, span: '3m' });

  expect(record.episodes).toMatchObject([{ number: 1, day: addDays(today, -200), untilDay: null, isCutStart: false }]);
});
