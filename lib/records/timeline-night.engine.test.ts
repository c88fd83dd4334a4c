import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenPatient } from '@/db/factories/given-accounts';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { readingOf } from '@/lib/clinical/timeline-reading';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { now, withFixedClock } from '@/lib/platform/clock';
import { getTimeline } from './timeline';

const DAY_MS = 86_400_000;

beforeAll(openTestEngine);
afterAll(closeTestEngine);

// Her day of doses ends at 03:00, and until then Today asks for the evening's.
test.each([
  ['in the night the evening’s dose can still be answered', '00:30', { planned: 1, taken: 1, skipped: 0 }],
  ['after the night it is not answered', '04:30', { planned: 2, taken: 1, skipped: 0 }],
])('%s', async (_, clock, doses) => {
  const patient = await givenPatient({ idleMs: 9 * DAY_MS, expiresAt: now() + 9 * DAY_MS });
  const evening = dayOf(now(), patient.zone);
  await givenDecoy(evening);
  const before = addDays(evening, -1);
  const medicationId = await givenMedication(patient, { day: before, drugId: 'hydroxychloroquine' });
  const schedule = { kind: 'daily' as const, doses: [{ at: '22:00', amount: 200 }] };
  await givenDoseStep(patient, { day: before, medicationId, schedule });
  await givenIntake(patient, { day: before, medicationId, dueAt: '22:00' });

  const night = Date.parse(`${addDays(evening, 1)}T${clock}:00Z`);
  const { record } = await withFixedClock(night, () => getTimeline(issueViewer(patient.session), patient, USUAL_VIEW));
  expect(readingOf(record, null, { from: before, to: evening }).doses).toEqual(doses);
});
