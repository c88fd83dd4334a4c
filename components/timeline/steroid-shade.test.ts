import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, type IsoDay } from '@/lib/clinical/days';
import { timelineOf, type TimelineRecord } from '@/lib/clinical/timeline';
import { LANE_GROUPS, NOTHING_RECORDED } from '@/lib/clinical/timeline-record';
import { plotOf } from './plot';
import { doseHeight, doubtShade } from './steroid-paths';
import { steroidCell } from './timeline-cells';
import { timelineSheet } from './timeline-sheet';

const today = '2026-11-24';
const MG = 10;
const dayFrom = (back: number): IsoDay => addDays(today, -back);

/** One tablet a day for 600 days; some of them taken, some skipped, the rest not answered. */
const anyRecord = fc
  .record({ taken: fc.uniqueArray(fc.nat(599), { maxLength: 400 }), skipped: fc.uniqueArray(fc.nat(599)) })
  .map(({ taken, skipped }): TimelineRecord => {
    const answers = new Map([
      ...skipped.map((back) => [dayFrom(back), 'skipped'] as const),
      ...taken.map((back) => [dayFrom(back), 'taken'] as const),
    ]);
    const [from, step] = [dayFrom(599), { id: 'dos-1', unit: 'mg' }];
    return {
      ...NOTHING_RECORDED,
      from,
      to: today,
      today,
      firstDay: from,
      answersIn: { from, to: dayFrom(1) },
      medicines: [
        {
          id: 'med-1',
          drugId: 'prednisone',
          drugClass: null,
          name: null,
          route: 'oral',
          day: from,
          untilDay: null,
          steps: [{ ...step, day: from, schedule: { kind: 'daily', doses: [{ at: '08:00', amount: MG }] } }],
          intakes: [...answers].map(([day, state]) => ({ day, dueAt: '08:00', state, amount: null })),
          answered: [...answers.keys()].sort(),
          isCutStart: false,
          isCutEnd: false,
        },
      ],
    };
  });

const anyView = fc
  .record({ days: fc.constantFrom(30, 91, 365, 599), width: fc.constantFrom('wide' as const, 'narrow' as const) })
  .map(({ days, width }) => ({ from: dayFrom(days - 1), to: today, at: today, width }));

/** None and all of a bin's unanswered doses, counted day by day; today's dose is not over. */
function expectedIn({ medicines }: TimelineRecord, { from, to }: { from: IsoDay; to: IsoDay }) {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => addDays(from, place));
  const over = days.filter((day) => day < today);
  const stateOf = (day: IsoDay) => medicines[0]?.intakes.find((intake) => intake.day === day)?.state ?? 'open';
  const states = over.map(stateOf);
  const open = states.filter((state) => state === 'open').length;
  const taken = states.filter((state) => state === 'taken').length;
  const mean = (doses: number): number => Math.round(((doses * MG) / over.length) * 100) / 100;
  return { low: mean(taken), high: mean(taken + open), doses: open };
}

const columnOf = (rows: readonly (readonly unknown[])[], head: string) => {
  const place = rows[0]?.indexOf(head) ?? -1;
  return rows.slice(1).map((row) => row[place]);
};

test('between none and all of the unanswered doses: file and table say what the answers say', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const model = timelineOf(record, view);
      const sheet = timelineSheet(model, LANE_GROUPS, record);
      const expected = model.bins.map((bin) => expectedIn(record, bin));
      const shown = (one: (of: (typeof expected)[number]) => number) =>
        expected.map((of) => [one(of)].find(() => of.doses > 0) ?? '');
      expect(columnOf(sheet, 'Steroid doses not answered')).toEqual(shown(({ doses }) => doses));
      expect(columnOf(sheet, 'Steroid, mean if no unanswered dose was taken')).toEqual(shown(({ low }) => low));
      expect(columnOf(sheet, 'Steroid, mean if every unanswered dose was taken')).toEqual(shown(({ high }) => high));
      const words = model.bins.map((bin) => steroidCell(bin, model).includes('between'));
      expect(words).toEqual(expected.map(({ doses }) => doses > 0));
    }),
    { numRuns: 40 },
  );
});

test('the shade drawn over a bin reaches from its lowest to its highest dose, and nowhere else', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const model = timelineOf(record, view);
      const plot = plotOf(view, view.width);
      const top = model.steroid?.top ?? 10;
      const shade = doubtShade(plot, model.steroidDoubts, top);
      const edges = [...shade.matchAll(/M(\d+) ([\d.]+)H(\d+)V([\d.]+)/g)].map(([, left, high, , low]) => ({
        left: Number(left),
        high: Number(high),
        low: Number(low),
      }));
      const expected = model.bins
        .map((bin) => ({ bin, ...expectedIn(record, bin) }))
        .filter(({ doses }) => doses > 0)
        .map(({ bin, low, high }) => ({
          left: Math.round((daysBetween(view.from, bin.from) / plot.days) * 3000),
          high: doseHeight(plot, high, top),
          low: doseHeight(plot, low, top),
        }));
      expect(edges.map(({ left }) => left)).toEqual(expected.map(({ left }) => left));
      expect(edges.filter(({ high }, place) => Math.abs(high - (expected[place]?.high ?? 0)) > 0.11)).toEqual([]);
      expect(edges.filter(({ low }, place) => Math.abs(low - (expected[place]?.low ?? 0)) > 0.11)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
