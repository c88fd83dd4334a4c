import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nadiaRecord } from '@/db/demo/nadia-record';
import { nadiaTreatment } from '@/db/demo/nadia-treatment';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { infusions, measurements, monitoringEntries, photos, profiles, revisions, symptomEntries } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { MEASUREMENT_KINDS } from '@/lib/clinical/measurements';
import { withFixedClock } from '@/lib/platform/clock';
import { kindOfFile } from '@/lib/platform/pictures';
import { getChecks } from '@/lib/records/checks';
import { listInfusions } from '@/lib/records/infusions';
import { listMeasurements } from '@/lib/records/measurements';
import { listPhotos, readPicture } from '@/lib/records/photos';
import { getProfile } from '@/lib/records/profile';
import { listSideEffects } from '@/lib/records/side-effects';
import { recordActs } from './demo/live-record';
import { instantOf } from './demo/local-time';
import { doInOrder } from './demo/timed-acts';
import { insertTreatment, tellTreatment } from './demo/treatment';

const TODAY = '2026-11-24';
const ZONE = 'Europe/London';
const FILL_AT = instantOf(TODAY, 20 * 60 + 30, ZONE);
const TABLES = [infusions, measurements, monitoringEntries, photos, profiles, symptomEntries] as const;

let engine: Engine;
let nadia: GivenPatient;
let bystander: GivenPatient;
let viewer: Viewer;
let medicineIds: string[];

const then = <T>(work: () => Promise<T>): Promise<T> => withFixedClock(FILL_AT, work);

beforeAll(async () => {
  engine = await openTestEngine();
  const lasting = { idleMs: 1e12, expiresAt: FILL_AT + 1e9 };
  nadia = await then(() => givenPatient(lasting));
  bystander = await then(() => givenPatient());
  viewer = issueViewer(nadia.session);
  const calendar = { today: TODAY, zone: ZONE, liveSince: -29 };
  const told = tellTreatment(nadiaTreatment(), [], -29);
  medicineIds = await engine.write(nadia.patientId, (q) => insertTreatment(q, nadia, told, calendar));
  const tapper = { ...calendar, viewer, patientId: nadia.patientId, fillAt: FILL_AT, episodeId: '' };
  await doInOrder(recordActs(nadiaRecord(), medicineIds, tapper));
});

afterAll(closeTestEngine);

test('Nadia had one MSC infusion on 12 March 2026, of umbilical cord, in a trial; the rest of it says that it is invented', async () => {
  const page = await then(() => listInfusions(viewer, nadia));
  const msc = page.infusions.find(({ kind }) => kind === 'msc');

  expect(page.infusions.map(({ kind, day, untilDay }) => [kind, day, untilDay])).toEqual([
    ['vaccine', '2026-10-06', '2026-10-06'],
    ['msc', '2026-03-12', '2026-03-12'],
    ['hospital', '2025-11-09', '2025-11-16'],
    ['vaccine', '2025-10-07', '2025-10-07'],
  ]);
  expect(msc).toMatchObject({ amount: 1, unit: 'million-per-kg', route: 'intravenous', version: 2 });
  expect(msc?.details).toMatchObject({ cellSource: 'umbilical-cord', donor: 'allogeneic', place: 1, isInTrial: true });
  expect(msc?.details.events).toEqual([{ event: 'fever', grade: 1, day: '2026-03-12', related: 'unknown' }]);
  expect(msc?.words).toMatchObject({ remark: 'Tired after infusion', conditioning: 'None' });
  expect([msc?.words.centre, msc?.words.trial]).toEqual([
    expect.stringContaining('invented'),
    expect.stringContaining('invented'),
  ]);
});

test('Her profile says lupus since 2019 and a biopsy of class III, and was written before the kidneys as well', async () => {
  const { kept } = await then(() => getProfile(viewer, nadia));

  expect(kept.profile).toMatchObject({
    diagnosedOn: '2019',
    biopsy: 'III',
    biopsyYear: '2025',
    family: 'yes',
    allergies: 'some',
    smoking: 'never',
    sun: 'strong',
    heightCm: 168,
  });
  expect(kept.profile.organs).toContain('kidneys');
  expect(kept.cardFields).toContain('allergies');
  expect(kept.version).toBe(3);
});

test('She measured weight, pressure, temperature, sleep and time outdoors, and keeps one night to herself', async () => {
  const clinician = await then(() => givenClinician({ idleMs: 1e12, expiresAt: FILL_AT + 1e9 }));
  await then(() => givenShare(nadia, clinician));
  const pages = (whose: Viewer) =>
    then(() => Promise.all(MEASUREMENT_KINDS.map((kind) => listMeasurements(whose, nadia, kind))));
  const counts = (read: Awaited<ReturnType<typeof pages>>) => read.map(({ entries }) => entries.length);
  const own = await pages(viewer);

  expect(counts(own)).toEqual([17, 15, 7, 12, 6]);
  expect(own.flatMap(({ entries }) => entries.filter(({ isPrivate }) => isPrivate))).toMatchObject([
    { kind: 'sleep', day: '2026-11-16', value: 3.5 },
  ]);
  expect(counts(await pages(issueViewer(clinician.session)))).toEqual([17, 15, 7, 11, 6]);
});

test('Her eyes were looked at, kidneys and liver were tested, and mycophenolate upset her stomach', async () => {
  const { hydroxychloroquine, checks } = await then(() => getChecks(viewer, nadia));
  const lastOf = (check: string) => checks.find(({ checkId }) => checkId === check)?.lastDay;
  const felt = await then(() => listSideEffects(viewer, nadia, medicineIds[4] ?? ''));

  expect(hydroxychloroquine).toMatchObject({ lastEyes: '2026-09-08', weight: { kg: 62.9, day: '2026-11-17' } });
  expect(['renal', 'liver', 'lipids'].map(lastOf)).toEqual(['2026-11-17', '2026-11-17', '2026-04-20']);
  expect(hydroxychloroquine?.perKg?.isAbove).toBe(false);
  expect(felt.map(({ symptomId, day }) => [symptomId, day])).toEqual([
    ['diarrhea', '2025-12-09'],
    ['nausea', '2025-12-02'],
  ]);
});

test('Her rash of 18 November has a photo that says it was drawn, and opens as a picture', async () => {
  const [photo, ...others] = await then(() => listPhotos(viewer, nadia, { day: '2026-11-18' }));
  const picture = { photoId: photo?.id ?? '', size: 'full' as const };
  const bytes = await then(() => readPicture(viewer, nadia, picture));

  expect(others).toEqual([]);
  expect(photo).toMatchObject({ systemId: 'skin', caption: expect.stringContaining('drawn for the demo') as string });
  expect(kindOfFile(bytes)).toBe('webp');
});

test('Each row has a revision a version, was entered no later than the filling, and nobody else has any', async () => {
  for (const table of TABLES) {
    const rows = await engine.read((q) => q.select().from(table));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ patientId }) => patientId))).toEqual(new Set([nadia.patientId]));
    const kept = await engine.read((q) => q.select().from(revisions).where(eq(revisions.patientId, nadia.patientId)));
    const versions = (id: string): number => kept.filter(({ rowId }) => rowId === id).length;
    expect(rows.filter(({ id, version }) => versions(id) !== version)).toEqual([]);
    expect(rows.filter(({ at }) => at > FILL_AT)).toEqual([]);
  }
  expect(bystander.patientId).not.toBe(nadia.patientId);
});
