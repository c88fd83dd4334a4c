import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenExposure, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenPhoto } from '@/db/factories/given-photos';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { exposures, photos, symptomEntries, systemDays } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { askedView } from '@/lib/clinical/timeline-view';
import { now, withFixedClock } from '@/lib/platform/clock';
import { undoChange } from './changes';
import { mergeEpisodes, withdrawEpisode } from './episode-amends';
import { splitEpisode } from './episode-splits';
import { answerSeverity, endEpisode, getEpisode, startEpisode } from './episodes';
import { setPrivate } from './private-entries';
import { setSign, setSystem } from './symptoms';
import { setTrigger } from './exposures';
import { getTimeline } from './timeline';

const ZONE = 'Europe/London';
const PARTS = [symptomEntries, photos, systemDays, exposures] as const;

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let clinician: GivenAccount;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  clinician = await givenClinician();
  await givenDecoy(today);
  await givenCheckIn(patient, { day: ago(80), feeling: 1 });
  await givenShare(patient, clinician);
});

afterAll(closeTestEngine);

type Level = 1 | 2 | 3;
type Part = { id: string; episodeId?: string | null; isPrivate: boolean };
type Saved = { undoId: string; episodeId: string };

const ago = (days: number): string => addDays(today, -days);
const hide = (id: string) => setPrivate(viewer, patient, { table: 'episodes', id, isPrivate: true });
const show = (id: string) => setPrivate(viewer, patient, { table: 'episodes', id, isPrivate: false });
const undo = (answer: unknown) => undoChange(viewer, patient, (answer as Saved).undoId);
const merge = (episodeId: string, otherId: string) => mergeEpisodes(viewer, patient, { episodeId, otherId });
const capture = (day: string) => ({ day, zone: ZONE, drawnAt: null });

async function split(episodeId: string, from: string): Promise<Saved> {
  return (await splitEpisode(viewer, patient, { episodeId, from, zone: ZONE })) as Saved;
}

/** All parts that stand: of which flare, and whether they are hidden. */
async function parts() {
  const rows = await Promise.all(
    PARTS.map((table) => engine.read((q) => q.select().from(table).where(eq(table.patientId, patient.patientId)))),
  );
  return rows
    .flat()
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, episodeId, isPrivate }: Part) => ({ id, of: episodeId ?? null, isPrivate }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

async function seen() {
  return (await getTimeline(issueViewer(clinician.session), patient, askedView({}))).record;
}

/** A flare with a sign, a photo, a place and a trigger of its first day. */
async function flareWithParts(from: string, untilDay: string): Promise<string> {
  const id = await givenEpisode(patient, { day: from, untilDay });
  await givenSymptom(patient, { day: from, symptom: 'fever', level: 2, episodeId: id });
  await givenPhoto(patient, { day: from, episodeId: id });
  await givenSystemDay(patient, { day: from, system: 'joints', level: 2 });
  await givenExposure(patient, { day: from, trigger: 'infection', grade: 2 });
  return id;
}

test('of joined flares all that was noted in the later one belongs to the one that stands; Undo gives it back', async () => {
  const first = await flareWithParts(ago(30), ago(25));
  const second = await flareWithParts(ago(20), ago(15));
  const before = await parts();
  const joined = await merge(first, second);
  expect((await parts()).map(({ of }) => of).filter((of) => of !== null)).toEqual([first, first, first, first]);
  await undo(joined);
  expect(await parts()).toEqual(before);
});

test.each([
  ['earlier', 0],
  ['later', 1],
] as const)(
  'joined with a hidden %s one they hide all parts of both, and show them together',
  async (_which, place) => {
    const empty = await seen();
    const first = await flareWithParts(ago(30), ago(25));
    const second = await flareWithParts(ago(20), ago(15));
    const open = await parts();
    await hide([first, second][place] ?? '');
    const hidden = await parts();
    const joined = await merge(first, second);
    expect((await parts()).map(({ isPrivate }) => isPrivate)).toEqual(open.map(() => true));
    expect(await seen()).toEqual(empty);

    await show(first);
    expect((await parts()).map(({ isPrivate }) => isPrivate)).toEqual(open.map(() => false));
    await hide(first);
    expect(await seen()).toEqual(empty);
    await expect(undo(joined)).rejects.toMatchObject({ code: 'conflict' });
    expect(hidden.filter(({ isPrivate }) => isPrivate)).toHaveLength(4);
  },
);

test('a sign taken off before a join comes back to the flare that stands, hidden as it is', async () => {
  const first = await flareWithParts(ago(30), ago(25));
  const second = await flareWithParts(ago(20), ago(15));
  const sign = { ...capture(ago(18)), episodeId: second, sign: 'malar-rash' };
  await setSign(viewer, patient, { ...sign, level: 2 });
  const taken = await setSign(viewer, patient, { ...sign, level: 0 });
  await merge(first, second);
  await hide(first);
  const hidden = await seen();
  await undo(taken);
  expect((await parts()).filter(({ of, isPrivate }) => of === second || !isPrivate)).toEqual([]);
  expect(await seen()).toEqual(hidden);
});

test('two notes that would be longer than one may be are not joined, and nothing is lost', async () => {
  const first = await givenEpisode(patient, { day: ago(30), untilDay: ago(25), remark: 'a'.repeat(2000) });
  const second = await givenEpisode(patient, { day: ago(20), untilDay: ago(15), remark: 'b'.repeat(1999) });
  expect(await merge(first, second)).toEqual({ status: 'invalid', fields: { other: ['episode.merge.remarks'] } });
  expect((await getEpisode(viewer, patient, first)).remark).toHaveLength(2000);
  expect((await getEpisode(viewer, patient, second)).remark).toHaveLength(1999);
});

/** A flare with an answer at noon of each day from its first on. */
async function answered(levels: readonly [Level, ...Level[]], from: number): Promise<string> {
  const atNoon = <T>(days: number, act: () => Promise<T>) => withFixedClock(Date.parse(`${ago(days)}T12:00:00Z`), act);
  const [first, ...later] = levels;
  const begun = await atNoon(from, () => startEpisode(viewer, patient, { ...capture(ago(from)), level: first }));
  const { episodeId } = begun as Saved;
  for (const [place, level] of later.entries()) {
    await atNoon(from - 1 - place, () => answerSeverity(viewer, patient, { episodeId, level }));
  }
  return episodeId;
}

const severity = async (id: string) => {
  const { episode, worstDay } = await getEpisode(viewer, patient, id);
  return { level: episode.level, worst: episode.worst, worstDay };
};

test('a flare that was split has the answers of its own days in each part: the latest, the worst, and the day of it', async () => {
  patient = await givenPatient({ idleMs: 9e9, expiresAt: now() + 9e9 });
  viewer = issueViewer(patient.session);
  const id = await answered([2, 3, 2, 1, 3], 10);
  const { episodeId: second } = await split(id, ago(8));
  expect(await severity(id)).toEqual({ level: 3, worst: 3, worstDay: ago(9) });
  expect(await severity(second)).toEqual({ level: 3, worst: 3, worstDay: ago(6) });

  const { episodeId: third } = await split(second, ago(6));
  expect(await severity(second)).toEqual({ level: 1, worst: 2, worstDay: ago(8) });
  expect(await severity(third)).toEqual({ level: 3, worst: 3, worstDay: ago(6) });
});

test('of a flare that was split, an answer that was taken back is nobody’s worst', async () => {
  const id = await answered([1, 2], 10);
  await undo(await answerSeverity(viewer, patient, { episodeId: id, level: 3 }));
  const { episodeId: second } = await split(id, ago(3));
  expect(await severity(id)).toEqual({ level: 2, worst: 2, worstDay: ago(9) });
  expect(await severity(second)).toMatchObject({ level: 2, worst: 2, worstDay: null });
});

test('a flare that was split while it was hidden shows each part with what was noted in it', async () => {
  const empty = await seen();
  const id = await flareWithParts(ago(30), ago(10));
  await givenSymptom(patient, { day: ago(12), symptom: 'hives', level: 1, episodeId: id });
  await givenSystemDay(patient, { day: ago(12), system: 'skin', level: 1 });
  await hide(id);
  await setSystem(viewer, patient, { ...capture(ago(11)), episodeId: id, system: 'skin', level: 3 });
  const { episodeId: second } = await split(id, ago(20));
  expect(await seen()).toEqual(empty);

  await show(second);
  const { record } = await getTimeline(issueViewer(clinician.session), patient, askedView({}));
  expect(record.episodes.map(({ day }) => day)).toEqual([ago(20)]);
  expect(record.laneDays).toEqual([
    { day: ago(12), levels: { skin: 1 } },
    { day: ago(11), levels: { skin: 3 } },
  ]);
  await show(id);
  expect((await parts()).filter(({ isPrivate }) => isPrivate)).toEqual([]);
});

test('a trigger noted shortly before a flare is hidden and shown with it', async () => {
  const id = await givenEpisode(patient, { day: ago(10) });
  await givenExposure(patient, { day: ago(12), trigger: 'sunlight-uv', grade: 1 });
  await hide(id);
  await setTrigger(viewer, patient, { ...capture(ago(10)), episodeId: id, trigger: 'sunlight-uv', grade: 3 });
  expect((await seen()).triggers).toEqual([]);
  await show(id);
  expect((await seen()).triggers).toMatchObject([{ day: ago(12), triggerId: 'sunlight-uv', grade: 3 }]);
});

test('an answer that is changed in another flare of its day is that one’s', async () => {
  const first = await givenEpisode(patient, { day: ago(9) });
  await setSign(viewer, patient, { ...capture(ago(5)), episodeId: first, sign: 'fever', level: 1 });
  await withdrawEpisode(viewer, patient, { episodeId: first });
  const second = await givenEpisode(patient, { day: ago(6) });
  await setSign(viewer, patient, { ...capture(ago(5)), episodeId: second, sign: 'fever', level: 3 });
  expect((await parts()).flatMap(({ of }) => of ?? [])).toEqual([second]);
  await endEpisode(viewer, patient, { episodeId: second, until: ago(2), zone: ZONE });
});
