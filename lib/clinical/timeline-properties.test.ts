import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDay } from './days';
import type { Feeling } from './feelings';
import { laneDaysOf } from './lane-levels';
import type { Level } from './severity';
import { symptomById } from './symptoms';
import { SYSTEMS, type SystemId } from './systems';
import { timelineOf, type TimelineRecord } from './timeline';
import { NOTHING_RECORDED } from './timeline-record';
import { levelDaysNeeded, loggedDaysNeeded, type BinUnit } from './timeline-bins';
import type { Bin } from './timeline-values';
import type { WidthClass } from './timeline-view';

const today = '2026-11-24';
const dayFrom = (back: number) => addDays(today, -back);
const offset = fc.nat(3652);
const level = fc.constantFrom<Level>(0, 1, 2, 3);

/** A record with the plain entries that its lanes were made of. */
type Written = TimelineRecord & {
  systemDays: { day: IsoDay; system: SystemId; level: Level }[];
  symptoms: { day: IsoDay; symptomId: string; level: Level }[];
};

const drawnFrom = (written: Written): TimelineRecord => ({ ...written, laneDays: laneDaysOf(written) });

const anyRecord = fc
  .record({
    checkIns: fc.uniqueArray(fc.tuple(offset, fc.constantFrom<Feeling | null>(0, 1, 2, 3, 4, null)), {
      maxLength: 400,
      selector: ([back]) => back,
    }),
    systems: fc.array(fc.tuple(offset, fc.constantFrom(...SYSTEMS), level), { maxLength: 150 }),
    signs: fc.array(fc.tuple(offset, fc.constantFrom('nausea', 'headache', 'leg-swelling', 'unknown'), level), {
      maxLength: 80,
    }),
    flares: fc.array(fc.tuple(offset, fc.nat(120)), { maxLength: 12 }),
  })
  .map(({ checkIns, systems, signs, flares }): Written => ({
    ...NOTHING_RECORDED,
    from: dayFrom(3652),
    to: today,
    today,
    firstDay: dayFrom(3652),
    checkIns: checkIns.map(([back, feeling]) => ({ day: dayFrom(back), feeling, tired: null, pain: null, entries: 1 })),
    systemDays: systems.map(([back, system, bad]) => ({ day: dayFrom(back), system, level: bad })),
    symptoms: signs.map(([back, symptomId, bad]) => ({ day: dayFrom(back), symptomId, level: bad })),
    episodes: flares.map(([back, length], place) => ({
      id: `epi-${place}`,
      number: place + 1,
      day: dayFrom(back),
      untilDay: [addDays(dayFrom(back), length), today].sort()[0] ?? today,
      level: 2,
      isCutStart: false,
      isCutEnd: false,
    })),
  }));

const anyView = fc
  .record({
    days: fc.constantFrom(91, 365, 1500, 3600),
    shift: fc.constantFrom(0, 3, 40),
    width: fc.constantFrom<WidthClass>('wide', 'narrow'),
  })
  .map(({ days, shift, width }) => ({
    from: dayFrom(days + shift - 1),
    to: dayFrom(shift),
    at: dayFrom(shift),
    width,
  }));

type Days = { from: IsoDay; to: IsoDay };
const within = (stretch: Days) => (entry: { day: IsoDay }) => stretch.from <= entry.day && entry.day <= stretch.to;
const daysOf = (entries: readonly { day: IsoDay }[]) => new Set(entries.map(({ day }) => day)).size;

type Entry = { day: IsoDay; system: SystemId | undefined; level: Level };

/** Body entries of a bin, signs under the lane they belong to, found without the code under test. */
function bodyEntries(record: Written, bin: Days): Entry[] {
  const signs = record.symptoms.map((sign) => ({ ...sign, system: symptomById(sign.symptomId)?.lane }));
  return [...record.systemDays, ...signs].filter(within(bin)).filter(({ system }) => system !== undefined);
}

/** A level counts with every level above it. */
function levelsIn(body: readonly Entry[], needed: number): Record<string, number> {
  const daysAt = (system: SystemId, least: number) =>
    daysOf(body.filter((entry) => entry.system === system && entry.level >= least));
  return Object.fromEntries(
    SYSTEMS.map((system) => [system, [1, 2, 3].filter((least) => daysAt(system, least) >= needed).length]),
  );
}

function feltIn(feelings: Feeling[]): Record<string, number> {
  const mean = feelings.reduce<number>((sum, feeling) => sum + feeling, 0) / feelings.length;
  return { mean, least: Math.min(...feelings), most: Math.max(...feelings), days: feelings.length };
}

/** What a bin should hold, worked out from the entries of its days. */
function expectedOf(record: Written, { bin, unit }: { bin: Bin; unit: BinUnit }) {
  const body = bodyEntries(record, bin);
  const checkIns = record.checkIns.filter(within(bin));
  const feelings = checkIns.map(({ feeling }) => feeling).filter((feeling) => feeling !== null);
  const logged = daysOf([...checkIns, ...body]);
  const needed = loggedDaysNeeded(unit, bin);
  return {
    logged,
    isGap: logged < needed,
    felt: [feltIn(feelings)].find(() => feelings.length >= needed) ?? null,
    levels: [levelsIn(body, levelDaysNeeded(unit, bin))].find(() => logged >= needed) ?? null,
    worst: Math.max(0, ...body.map((entry) => entry.level)),
  };
}

/** The same facts as the model has them. */
function foundIn({ logged, isGap, felt, levels, worst }: Bin) {
  const words = felt && { mean: felt.mean, least: felt.least, most: felt.most, days: felt.days };
  return { logged, isGap, felt: words, levels, worst: worst?.level ?? 0 };
}

test('every drawn bin equals the entries behind it', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const { bins, unit } = timelineOf(drawnFrom(record), view);
      expect(bins.map(foundIn)).toEqual(bins.map((bin) => expectedOf(record, { bin, unit })));
    }),
    { numRuns: 50 },
  );
});

test('no day is counted twice', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const { bins, summary, flares } = timelineOf(drawnFrom(record), view);
      expect(bins.length).toBeLessThanOrEqual(200);
      expect(bins.reduce((sum, bin) => sum + bin.logged, 0)).toBe(summary.logged);
      expect(bins.reduce((sum, bin) => sum + bin.days, 0)).toBe(summary.days);
      const covered = new Set<IsoDay>();
      for (const one of flares) for (let day = one.from; day <= one.to; day = addDays(day, 1)) covered.add(day);
      expect(summary.flareDays).toBe(covered.size);
    }),
    { numRuns: 60 },
  );
});

test('removing entries makes gaps and never a zero or a flat line', () => {
  const hole = fc.tuple(fc.nat(300), fc.integer({ min: 20, max: 200 }));
  fc.assert(
    fc.property(anyRecord, anyView, hole, (record, view, [back, length]) => {
      const removed = { from: addDays(view.to, -back - length), to: addDays(view.to, -back) };
      const isKept = (entry: { day: IsoDay }) => !within(removed)(entry);
      const kept = {
        checkIns: record.checkIns.filter(isKept),
        systemDays: record.systemDays.filter(isKept),
        symptoms: record.symptoms.filter(isKept),
      };
      const after = timelineOf(drawnFrom({ ...record, ...kept }), view);
      const inside = after.bins.filter((bin) => removed.from <= bin.from && bin.to <= removed.to);
      const values = inside.map(({ isGap, felt, levels, worst }) => ({ isGap, felt, levels, worst }));
      expect(values).toEqual(inside.map(() => ({ isGap: true, felt: null, levels: null, worst: null })));
      const outside = (bins: Bin[]) => bins.filter((bin) => bin.to < removed.from || bin.from > removed.to);
      expect(outside(after.bins)).toEqual(outside(timelineOf(drawnFrom(record), view).bins));
    }),
    { numRuns: 60 },
  );
});

test('what is hatched is missing, and everything missing for three days is hatched', () => {
  fc.assert(
    fc.property(anyRecord, anyView, (record, view) => {
      const { bins, gaps, unit } = timelineOf(drawnFrom(record), view);
      const isHatched = (bin: Bin) => gaps.body.some((gap) => gap.from <= bin.from && bin.to <= gap.to);
      expect(bins.filter((bin) => isHatched(bin) && !bin.isGap)).toEqual([]);
      const run = { day: 3, week: 1, month: 1, quarter: 1 }[unit];
      const runs = bins.map((_, place) => bins.slice(place, place + run)).filter((some) => some.length === run);
      const missing = runs.filter((some) => some.every((bin) => bin.isGap));
      expect(missing.filter((some) => !some.every(isHatched))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
