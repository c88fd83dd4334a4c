import { expect, test } from 'vitest';
import type { DoseStep } from '@/lib/clinical/doses';
import { timelineOf } from '@/lib/clinical/timeline';
import { NOTHING_RECORDED, type RecordedMedicine, type TimelineRecord } from '@/lib/clinical/timeline-record';
import { LANE_GROUPS } from '@/lib/clinical/timeline-record';
import { plotOf } from './plot';
import { stepLabels } from './steroid-paths';
import { medicineCell, steroidCell } from './timeline-cells';
import { timelineSheet } from './timeline-sheet';

const EDGE = '2026-09-01';
const view = { from: '2026-08-26', to: '2026-11-24', at: '2026-11-24', width: 'wide' as const };

const step = (day: string, amount: number, more: Partial<DoseStep> = {}): DoseStep => ({
  id: `dos-${day}`,
  day,
  unit: 'mg',
  schedule: { kind: 'daily', doses: [{ at: '08:00', amount }] },
  ...more,
});

const medicine = (drugId: string, steps: DoseStep[], isCutStart: boolean): RecordedMedicine => ({
  id: `med-${drugId}`,
  drugId,
  drugClass: null,
  name: null,
  route: 'oral',
  day: EDGE,
  untilDay: null,
  isCutStart,
  isCutEnd: false,
  steps,
  intakes: [],
  answered: [],
});

function lineOf(isCut: boolean) {
  const cut = { isCutStart: isCut };
  const record: TimelineRecord = {
    ...NOTHING_RECORDED,
    ...view,
    today: view.to,
    firstDay: EDGE,
    medicines: [
      medicine('prednisone', [step(EDGE, 10, cut), step('2026-10-06', 5)], isCut),
      medicine('hydroxychloroquine', [step(EDGE, 200, cut)], isCut),
    ],
  };
  return timelineOf(record, view);
}

test('The first row of a share says that a dose is from before; the rows after it do not, nor a dose that began', () => {
  const [cut, whole] = [lineOf(true), lineOf(false)];
  const cells = ({ bins }: typeof cut, model: typeof cut) =>
    bins.slice(0, 2).map((bin) => [steroidCell(bin, model), medicineCell(bin, model)]);
  expect(cells(cut, cut)).toEqual([
    ['10 mg (from before)', 'Hydroxychloroquine 200 mg a day (from before)'],
    ['10 mg', 'Hydroxychloroquine 200 mg a day'],
  ]);
  expect(cells(whole, whole)[0]).toEqual(['10 mg', 'Hydroxychloroquine 200 mg a day']);
});

test('The sheet says it as the table does', () => {
  const rows = (isCut: boolean) => JSON.stringify(timelineSheet(lineOf(isCut), LANE_GROUPS, NOTHING_RECORDED));
  expect(rows(true)).toContain('10 mg (from before)');
  expect(rows(true)).toContain('200 mg a day (from before)');
  expect(rows(false)).not.toContain('from before');
});

test('The number at the edge of a share leads to the left, as a flare that is cut', () => {
  const texts = (isCut: boolean) => {
    const { steroid } = lineOf(isCut);
    const lane = steroid ?? { runs: [], cutDay: null, pulses: [], unconfirmed: [], top: 10 };
    return stepLabels(plotOf(view, 'wide'), lane, 560).map(({ text }) => text);
  };
  expect(texts(true)).toEqual(['◂ 10', '5']);
  expect(texts(false)).toEqual(['10', '5']);
});
