import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { timelineOf, type TimelineRecord } from '@/lib/clinical/timeline';
import { LANE_GROUPS, NOTHING_RECORDED } from '@/lib/clinical/timeline-record';
import type { Bin } from '@/lib/clinical/timeline-values';
import { notesIn } from './timeline-cells';
import { timelineSheet } from './timeline-sheet';

const today = '2026-11-24';
const dayFrom = (back: number): IsoDay => addDays(today, -back);
const TIRED = ['not tired', 'a bit tired', 'very tired'];
const PAIN = ['none', 'mild', 'moderate', 'severe'];

const anyDay = fc.nat(700);
const anyRecord = fc
  .record({
    answers: fc.uniqueArray(
      fc.record({
        back: anyDay,
        tired: fc.constantFrom(null, 0, 1, 2),
        pain: fc.constantFrom(null, 0, 1, 2, 3),
      }),
      { minLength: 1, maxLength: 120, selector: ({ back }) => back },
    ),
    minutes: fc.uniqueArray(fc.record({ back: anyDay, minutes: fc.integer({ min: 2, max: 59 }) }), {
      maxLength: 30,
      selector: ({ back }) => back,
    }),
    notes: fc.uniqueArray(anyDay, { maxLength: 12 }),
  })
  .map(({ answers, minutes, notes }): TimelineRecord => ({
    ...NOTHING_RECORDED,
    from: dayFrom(700),
    to: today,
    today,
    firstDay: dayFrom(700),
    checkIns: answers.map(({ back, tired, pain }) => ({ day: dayFrom(back), feeling: 1, tired, pain, entries: 1 })),
    details: minutes.map((one) => ({
      day: dayFrom(one.back),
      symptomId: 'morning-stiffness',
      joints: [],
      minutes: one.minutes,
      exact: null,
    })),
    remarks: notes.map((back) => ({ day: dayFrom(back), text: `note ${String(back)}`, episodeId: `epi-${back}` })),
  }));

const anyView = fc
  .record({ days: fc.constantFrom(30, 91, 365, 700), width: fc.constantFrom('wide' as const, 'narrow' as const) })
  .map(({ days, width }) => ({ from: dayFrom(days - 1), to: today, at: today, width }));

function sheetOf(record: TimelineRecord, view: Parameters<typeof timelineOf>[1]) {
  const model = timelineOf(record, view);
  const [head = [], ...rows] = timelineSheet(model, LANE_GROUPS, record);
  const columnOf = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  return { model, columnOf };
}

const mostOf = (values: readonly (number | null)[]): number => Math.max(-1, ...values.map((value) => value ?? -1));

/** What a row says of the stiffness of its days, from the entries alone. */
function stiffnessIn({ details }: TimelineRecord, { from, to, fullDays }: Bin): string {
  const longest = mostOf(details.filter(({ day }) => from <= day && day <= to).map(({ minutes }) => minutes));
  const most = ['at most ', ''][Number(fullDays === 1)] ?? '';
  const text = `Morning stiffness, how long: ${most}${String(longest)} minutes`;
  return [text].filter(() => longest > 0).join('');
}

test('the file says the worst answer of each row, and where there is none, whether anything was logged', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const { model, columnOf } = sheetOf(record, view);
      const inside = model.bins.map(({ from, to }) => record.checkIns.filter(({ day }) => from <= day && day <= to));
      const without = inside.map((days) => ['not answered'].find(() => days.length > 0) ?? 'not logged');
      const tired = inside.map((days, row) => TIRED[mostOf(days.map((one) => one.tired))] ?? without[row]);
      const pain = inside.map((days, row) => PAIN[mostOf(days.map((one) => one.pain))] ?? without[row]);
      expect(columnOf('Tired, worst day')).toEqual(tired);
      expect(columnOf('Pain, worst day')).toEqual(pain);
    }),
    { numRuns: 40 },
  );
});

test('minutes stand in the rows of their days, the most of them where a row has several', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const { model, columnOf } = sheetOf(record, view);
      const expected = model.bins.map((bin) => stiffnessIn(record, bin));
      expect(columnOf('Symptoms in detail')).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('each note in view stands in the row of its day, and without any there is no column', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const { model, columnOf } = sheetOf(record, view);
      const notes = record.remarks.toSorted((a, b) => a.day.localeCompare(b.day));
      const expected = model.bins.map(({ from, to }) =>
        notes
          .filter(({ day }) => from <= day && day <= to)
          .map(({ text }) => `“${text}”`)
          .join(' '),
      );
      const hasAny = expected.some((cell) => cell !== '');
      expect(columnOf('Flare notes')).toEqual(expected.map((cell) => [cell].find(() => hasAny)));
    }),
    { numRuns: 40 },
  );
});

test('A long note is cut after whole letters, a short one is not', () => {
  const remark = (text: string) => ({ remarks: [{ day: today, text, episodeId: 'epi-1' }] });
  const bin = { from: today, to: today };
  expect(notesIn(bin, remark('ab🦋cd'), 3)).toEqual(['“ab🦋 …”']);
  expect(notesIn(bin, remark('🦋🦋🦋'), 3)).toEqual(['“🦋🦋🦋”']);
  expect(notesIn(bin, remark('a'.repeat(4000)))).toEqual([`“${'a'.repeat(4000)}”`]);
});
