import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, type IsoDay } from '@/lib/clinical/days';
import { plannedAmount, type DoseStep, type Intake } from '@/lib/clinical/doses';
import { timelineOf, type TimelineRecord } from '@/lib/clinical/timeline';
import { LANE_GROUPS, NOTHING_RECORDED, type RecordedMedicine } from '@/lib/clinical/timeline-record';
import type { Bin } from '@/lib/clinical/timeline-values';
import type { WidthClass } from '@/lib/clinical/timeline-view';
import { plotOf } from './plot';
import { doseHeight, steroidPaths } from './steroid-paths';
import { medicineCell, steroidCell, triggerCell } from './timeline-cells';
import { timelineSheet } from './timeline-sheet';

const today = '2026-11-24';
const dayFrom = (back: number): IsoDay => addDays(today, -back);
const TABLETS = [5, 7.5, 10, 20, 40] as const;
const TRIGGERS = ['sunlight-uv', 'infection', 'poor-sleep'] as const;

const anyMedicine = fc
  .record({
    drugId: fc.constantFrom('prednisone', 'prednisone', 'hydroxychloroquine', 'azathioprine'),
    steps: fc.uniqueArray(fc.tuple(fc.nat(1200), fc.constantFrom(...TABLETS)), {
      minLength: 1,
      maxLength: 6,
      selector: ([back]) => back,
    }),
    lasts: fc.constantFrom(10, 200, 5000),
    answered: fc.array(fc.nat(1200), { maxLength: 30 }),
  })
  .map(({ drugId, steps, lasts, answered }, place = 0): RecordedMedicine => {
    const sorted = steps.toSorted(([a], [b]) => b - a);
    const day = dayFrom(sorted[0]?.[0] ?? 0);
    return {
      id: `med-${drugId}-${day}-${place}`,
      drugId,
      name: null,
      drugClass: null,
      route: 'oral',
      day,
      untilDay: addDays(day, lasts),
      isCutStart: false,
      isCutEnd: false,
      steps: sorted.map(([back, amount]): DoseStep => ({
        id: `dos-${back}`,
        day: dayFrom(back),
        unit: 'mg',
        schedule: { kind: 'daily', doses: [{ at: '08:00', amount }] },
      })),
      answered: [...new Set(answered.map(dayFrom))].sort(),
      intakes: answered.map((back): Intake => ({ day: dayFrom(back), dueAt: '08:00', state: 'taken', amount: null })),
    };
  });

const anyRecord = fc
  .record({
    checkIns: fc.uniqueArray(fc.nat(1200), { minLength: 1, maxLength: 200 }),
    medicines: fc.array(anyMedicine, { maxLength: 4 }),
    triggers: fc.array(fc.tuple(fc.nat(1200), fc.constantFrom(...TRIGGERS)), { maxLength: 20 }),
  })
  .map(({ checkIns, medicines, triggers }): TimelineRecord => ({
    ...NOTHING_RECORDED,
    from: dayFrom(1200),
    to: today,
    today,
    firstDay: dayFrom(Math.max(...checkIns)),
    checkIns: checkIns.map((back) => ({ day: dayFrom(back), feeling: 1, tired: null, pain: null, entries: 1 })),
    medicines,
    triggers: triggers.map(([back, triggerId]) => ({ day: dayFrom(back), triggerId, grade: null })),
  }));

const anyView = fc
  .record({
    days: fc.constantFrom(30, 91, 365, 1200),
    shift: fc.constantFrom(0, 3, 40),
    width: fc.constantFrom<WidthClass>('wide', 'narrow'),
  })
  .map(({ days, shift, width }) => ({
    from: dayFrom(days + shift - 1),
    to: dayFrom(shift),
    at: dayFrom(shift),
    width,
  }));

/** Every day of a bin, one by one. */
function daysOf({ from, to }: Pick<Bin, 'from' | 'to'>): IsoDay[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => addDays(from, place));
}

/** Milligrams of prednisone planned for a day, from the steps alone. */
function steroidOn(record: TimelineRecord, day: IsoDay): number {
  return record.medicines
    .filter(({ drugId }) => drugId === 'prednisone')
    .reduce((sum, course) => sum + (plannedAmount(course, day) ?? 0), 0);
}

/** The dose that the drawing's upper edge stands at on a day, read back from its path; 0 where nothing is drawn. */
function drawnOn(record: TimelineRecord, view: { from: IsoDay; to: IsoDay; width: WidthClass }, day: IsoDay): number {
  const model = timelineOf(record, { ...view, at: day });
  const plot = plotOf(view, view.width);
  const { line } = steroidPaths(
    plot,
    model.steroid ?? { runs: [], cutDay: null, pulses: [], unconfirmed: [], top: 10 },
  );
  const middle = ((daysBetween(view.from, day) + 0.5) / plot.days) * 3000;
  const edges = [...line.matchAll(/(\d+) ([\d.]+)H(\d+)/g)].map(([, left, y, right]) => ({
    left: Number(left),
    y: Number(y),
    right: Number(right),
  }));
  return edges.find(({ left, right }) => left <= middle && middle <= right)?.y ?? 0;
}

const columnOf = (rows: readonly (readonly unknown[])[], head: string) => {
  const place = rows[0]?.indexOf(head) ?? -1;
  return rows.slice(1).map((row) => row[place]);
};

test('the steroid of every row is what its days add up to', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const model = timelineOf(record, view);
      const means = columnOf(timelineSheet(model, LANE_GROUPS, record), 'Steroid, mean mg a day as prednisone');
      const expected = model.bins.map((bin) => {
        const doses = daysOf(bin)
          .map((day) => steroidOn(record, day))
          .filter((mg) => mg > 0);
        const mean = doses.reduce((sum, mg) => sum + mg, 0) / doses.length;
        return [Math.round(mean * 100) / 100].find(() => doses.length > 0) ?? 'none';
      });
      expect(means).toEqual(expected);
      expect(model.bins.map((bin) => steroidCell(bin, model) === 'none')).toEqual(
        expected.map((one) => one === 'none'),
      );
    }),
    { numRuns: 40 },
  );
});

test('the step drawn over a day is its dose', () => {
  fc.assert(
    fc.property(anyRecord, anyView, fc.nat(29), (record, view, back) => {
      const day = addDays(view.to, -back);
      const model = timelineOf(record, view);
      const [mg, top] = [steroidOn(record, day), model.steroid?.top ?? 10];
      const height = doseHeight(plotOf(view, view.width), mg, top);
      expect(drawnOn(record, view, day)).toBe([height].find(() => mg > 0) ?? 0);
    }),
    { numRuns: 40 },
  );
});

test('a medicine stands in every row of its days, and in no other', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const model = timelineOf(record, view);
      const cells = model.bins.map((bin) => medicineCell(bin, model));
      expect(columnOf(timelineSheet(model, LANE_GROUPS, record), 'Medicines')).toEqual(cells);
      for (const [name, drugId] of [['Azathioprine', 'azathioprine'] as const]) {
        const courses = record.medicines.filter((course) => course.drugId === drugId);
        const touched = model.bins.map((bin) =>
          courses.some(({ day, untilDay }) => day <= bin.to && (untilDay ?? today) >= bin.from),
        );
        expect(cells.map((cell) => cell.includes(name))).toEqual(touched);
      }
    }),
    { numRuns: 40 },
  );
});

test('each trigger in view stands in exactly one row', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const model = timelineOf(record, view);
      const first = model.bins[0]?.from ?? today;
      const inView = record.triggers.filter(({ day }) => first <= day && day <= view.to);
      const rows = new Set(inView.map(({ day }) => model.bins.findIndex((bin) => bin.from <= day && day <= bin.to)));
      expect(model.bins.filter((bin) => triggerCell(bin, model) !== '')).toHaveLength(rows.size);
    }),
    { numRuns: 40 },
  );
});

test('there are at most 200 rows, each day in one of them, and none before the line begins', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      fc.pre((record.firstDay ?? today) <= view.to);
      const { bins } = timelineOf(record, view);
      const days = bins.flatMap(daysOf);
      expect(bins.length).toBeLessThanOrEqual(200);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.at(-1)).toBe(view.to);
      expect(bins.filter((bin) => bin.to < (record.firstDay ?? '') && !bin.isGap)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a plan without answers is drawn on and doubted, never a dose of zero', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const silent = {
        ...record,
        medicines: record.medicines.map((course) => ({ ...course, intakes: [], answered: [] })),
      };
      const [before, after] = [timelineOf(record, view), timelineOf(silent, view)];
      expect(after.steroid?.runs).toEqual(before.steroid?.runs);
      expect(after.steroid?.runs.filter(({ mg }) => mg <= 0) ?? []).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
