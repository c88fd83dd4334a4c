import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import { askedView } from '@/lib/clinical/timeline-view';
import { withFixedClock } from '@/lib/platform/clock';
import { addAnswer } from './check-ins';
import { getTimeline } from './timeline';

beforeAll(async () => {
  await openTestEngine();
  await givenDecoy('2026-03-29');
});

afterAll(closeTestEngine);

/** Moments around midnight and around both changes of the clock, each with the day its zone's calendar shows. */
const PLACES = [
  {
    zone: 'Europe/Berlin',
    moments: [
      ['2026-03-28T22:59:00Z', '2026-03-28'],
      ['2026-03-28T23:01:00Z', '2026-03-29'],
      // The hour from two to three does not exist on this night.
      ['2026-03-29T00:59:00Z', '2026-03-29'],
      ['2026-03-29T01:01:00Z', '2026-03-29'],
      ['2026-03-29T21:59:00Z', '2026-03-29'],
      ['2026-03-29T22:01:00Z', '2026-03-30'],
      // The hour from two to three comes twice.
      ['2026-10-25T00:30:00Z', '2026-10-25'],
      ['2026-10-25T01:30:00Z', '2026-10-25'],
      ['2026-10-25T22:59:00Z', '2026-10-25'],
      ['2026-10-25T23:01:00Z', '2026-10-26'],
    ],
  },
  {
    zone: 'America/New_York',
    moments: [
      ['2026-03-08T04:59:00Z', '2026-03-07'],
      ['2026-03-08T05:01:00Z', '2026-03-08'],
      ['2026-03-09T03:59:00Z', '2026-03-08'],
      ['2026-03-09T04:01:00Z', '2026-03-09'],
      ['2026-11-01T05:30:00Z', '2026-11-01'],
      ['2026-11-01T06:30:00Z', '2026-11-01'],
      ['2026-11-02T04:59:00Z', '2026-11-01'],
      ['2026-11-02T05:01:00Z', '2026-11-02'],
    ],
  },
  {
    zone: 'Asia/Kathmandu',
    moments: [
      ['2026-03-28T18:14:00Z', '2026-03-28'],
      ['2026-03-28T18:16:00Z', '2026-03-29'],
      ['2026-03-29T18:14:00Z', '2026-03-29'],
      ['2026-03-29T18:16:00Z', '2026-03-30'],
    ],
  },
  {
    zone: 'Pacific/Apia',
    moments: [
      ['2026-03-28T10:59:00Z', '2026-03-28'],
      ['2026-03-28T11:01:00Z', '2026-03-29'],
      ['2026-03-29T10:59:00Z', '2026-03-29'],
      ['2026-03-29T11:01:00Z', '2026-03-30'],
    ],
  },
] as const;

const LASTING = { idleMs: 1e13, expiresAt: 1e14 };
const READ_AT = Date.parse('2026-12-01T12:00:00Z');

type Place = (typeof PLACES)[number];

/** A person of that place who answers at each moment, on the form of the day their calendar shows. */
async function loggedIn({ zone, moments }: Place) {
  const patient = await givenPatient({ ...LASTING, zone });
  const viewer = issueViewer(patient.session);
  for (const [moment, day] of moments) {
    const at = Date.parse(moment);
    const capture = { day, zone, drawnAt: at - 1000 };
    const saved = await withFixedClock(at, () => addAnswer(viewer, patient, { ...capture, feeling: 2 }));
    expect(saved.status, `${zone} ${moment}`).toBe('saved');
  }
  return { patient, viewer };
}

const wholeLine = (viewer: Parameters<typeof getTimeline>[0], { patientId }: { patientId: string }) =>
  withFixedClock(READ_AT, () => getTimeline(viewer, { patientId }, askedView({ span: 'all' })));

test.each(PLACES)(
  'In $zone each entry stands on the day the calendar showed, none twice and none missing',
  async (place) => {
    const { patient, viewer } = await loggedIn(place);
    const days = place.moments.map(([, day]) => day);

    const { record } = await wholeLine(viewer, patient);

    expect(record.checkIns.map(({ day, entries }) => [day, entries])).toEqual(
      [...new Set(days)].map((day) => [day, days.filter((one) => one === day).length]),
    );
  },
);

test.each(PLACES)('A clinician elsewhere reads the same days of $zone', async (place) => {
  const { patient, viewer } = await loggedIn(place);
  const own = await wholeLine(viewer, patient);
  for (const zone of ['Pacific/Apia', 'America/New_York', 'Asia/Kathmandu']) {
    const clinician = await givenClinician({ ...LASTING, zone });
    await givenShare(patient, clinician, { expiresAt: 1e14 });

    const { record } = await wholeLine(issueViewer(clinician.session), patient);

    expect(record.checkIns).toEqual(own.record.checkIns);
  }
});

test.each(PLACES)(
  'In $zone a form drawn before midnight and sent after it keeps its day',
  async ({ zone, moments }) => {
    const patient = await givenPatient({ ...LASTING, zone });
    const [[before, day], [after]] = moments;
    const capture = { day, zone, drawnAt: Date.parse(before) };

    await withFixedClock(Date.parse(after), () =>
      addAnswer(issueViewer(patient.session), patient, { ...capture, feeling: 1 }),
    );

    const { record } = await wholeLine(issueViewer(patient.session), patient);
    expect(record.checkIns.map((one) => one.day)).toEqual([day]);
  },
);

test('Nine hours east within one evening: both days stand, in the zone each was written in', async () => {
  const patient = await givenPatient({ ...LASTING, zone: 'Europe/Berlin' });
  const viewer = issueViewer(patient.session);
  const flight = [
    ['2026-06-10T17:00:00Z', 'Europe/Berlin', '2026-06-10'],
    ['2026-06-10T17:05:00Z', 'Asia/Tokyo', '2026-06-11'],
  ] as const;
  for (const [moment, zone, day] of flight) {
    const at = Date.parse(moment);
    await withFixedClock(at, () => addAnswer(viewer, patient, { day, zone, drawnAt: at, feeling: 3 }));
  }

  const { record } = await wholeLine(viewer, patient);
  expect(record.checkIns.map(({ day, entries }) => [day, entries])).toEqual([
    ['2026-06-10', 1],
    ['2026-06-11', 1],
  ]);
});
