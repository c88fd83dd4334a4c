import { describe, expect, test } from 'vitest';
import { addDays, type IsoDay } from './days';
import type { Feeling } from './feelings';
import { SYSTEMS } from './systems';
import { laneDaysOf, type LaneLevels } from './lane-levels';
import { timelineOf, type TimelineRecord } from './timeline';
import { NOTHING_RECORDED } from './timeline-record';
import type { Bin } from './timeline-values';
import type { WidthClass } from './timeline-view';

const today = '2026-11-24';

const nothing: TimelineRecord = {
  from: '2025-11-25',
  to: today,
  today,
  firstDay: null,
  ...NOTHING_RECORDED,
};

const felt = (day: IsoDay, feeling: Feeling | null) => ({ day, feeling, tired: null, pain: null, entries: 1 });
const flare = (day: IsoDay, untilDay: IsoDay | null, level: 1 | 2 | 3) => ({
  id: `epi-${day}`,
  number: 1,
  day,
  untilDay,
  level,
  isCutStart: false,
  isCutEnd: false,
});

function everyDay(from: IsoDay, to: IsoDay, feeling: Feeling): TimelineRecord['checkIns'] {
  const days: TimelineRecord['checkIns'] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(felt(day, feeling));
  return days;
}

type Entries = Required<Parameters<typeof laneDaysOf>[0]>;
const yearOf = (record: Partial<TimelineRecord>, width: WidthClass = 'wide') =>
  timelineOf({ ...nothing, firstDay: '2025-11-25', ...record }, { from: '2025-11-25', to: today, at: today, width });

const binAt = (bins: readonly Bin[], day: IsoDay) => bins.find((bin) => bin.from <= day && day <= bin.to);

describe('a week on the line', () => {
  const week = { from: '2026-06-01', to: '2026-06-07' };

  test('shows the mean, the best and the worst of its logged days', () => {
    const checkIns = [felt('2026-06-01', 1), felt('2026-06-03', 4), felt('2026-06-04', 1), felt('2026-06-07', null)];
    const bin = binAt(yearOf({ checkIns }).bins, '2026-06-02');
    expect(bin).toMatchObject({ ...week, days: 7, logged: 4, isGap: false });
    expect(bin?.felt).toEqual({ mean: 2, least: 1, most: 4, days: 3, usual: 1 });
  });

  test('with one logged day is a gap, not a well week', () => {
    const bin = binAt(yearOf({ checkIns: [felt('2026-06-03', 0)] }).bins, '2026-06-02');
    expect(bin).toMatchObject({ logged: 1, isGap: true, felt: null, levels: null });
  });

  test('is severe only when two days were, but still names the worst single day', () => {
    const systemDays: Entries['systemDays'] = [
      { day: '2026-06-02', system: 'joints', level: 3 },
      { day: '2026-06-04', system: 'joints', level: 2 },
      { day: '2026-06-05', system: 'skin', level: 1 },
    ];
    const bin = binAt(yearOf({ laneDays: laneDaysOf({ systemDays }) }).bins, '2026-06-02');
    expect(bin?.levels).toMatchObject({ joints: 2, skin: 0, kidneys: 0 });
    expect(bin?.worst).toEqual({ day: '2026-06-02', level: 3, systems: ['joints'] });
  });

  test('takes the higher of a system and its signs, day by day', () => {
    const systemDays: Entries['systemDays'] = [
      { day: '2026-06-02', system: 'kidneys', level: 1 },
      { day: '2026-06-03', system: 'kidneys', level: 2 },
    ];
    const symptoms: Entries['symptoms'] = [
      { day: '2026-06-02', symptomId: 'leg-swelling', level: 2 },
      { day: '2026-06-03', symptomId: 'leg-swelling', level: 1 },
    ];
    expect(binAt(yearOf({ laneDays: laneDaysOf({ systemDays, symptoms }) }).bins, '2026-06-02')?.levels?.kidneys).toBe(
      2,
    );
  });

  test('with answers of none is logged and none', () => {
    const laneDays = ['2026-06-02', '2026-06-03'].map((day) => ({ day, levels: { stomach: 0 as const } }));
    const bin = binAt(yearOf({ laneDays }).bins, '2026-06-02');
    expect(bin).toMatchObject({ logged: 2, isGap: false, felt: null, worst: null });
    expect(bin?.levels?.stomach).toBe(0);
  });

  test('of today is cut and says how many days it has', () => {
    expect(yearOf({}).bins.at(-1)).toMatchObject({ from: '2026-11-23', to: today, days: 2, fullDays: 7 });
  });
});

describe('gaps', () => {
  const last91 = (record: Partial<TimelineRecord>) =>
    timelineOf(
      { ...nothing, firstDay: '2026-08-26', ...record },
      { from: '2026-08-26', to: today, at: today, width: 'wide' },
    );
  const all = everyDay('2026-08-26', today, 1);

  test('two missing days break the line but are not hatched, three are', () => {
    const two = last91({ checkIns: all.filter(({ day }) => !['2026-10-03', '2026-10-04'].includes(day)) });
    const three = last91({ checkIns: all.filter(({ day }) => day < '2026-10-03' || day > '2026-10-05') });
    expect(two.gaps).toEqual({ felt: [], body: [] });
    expect(two.bins.filter((bin) => bin.felt === null)).toHaveLength(2);
    expect(three.gaps.body).toEqual([{ from: '2026-10-03', to: '2026-10-05' }]);
    expect(three.gaps.felt).toEqual(three.gaps.body);
  });

  test('a day with symptoms but no feeling is missing from the feeling line only', () => {
    const days = ['2026-10-03', '2026-10-04', '2026-10-05'];
    const systemDays = days.map((day) => ({ day, system: 'skin' as const, level: 1 as const }));
    const { gaps } = last91({
      checkIns: all.filter(({ day }) => !days.includes(day)),
      laneDays: laneDaysOf({ systemDays }),
    });
    expect(gaps).toEqual({ felt: [{ from: '2026-10-03', to: '2026-10-05' }], body: [] });
  });

  test('what lies before the first logged day is not a gap', () => {
    const model = last91({ firstDay: '2026-11-20', checkIns: everyDay('2026-11-20', today, 2) });
    expect(model.bins).toHaveLength(5);
    expect(model.gaps.body).toEqual([]);
    expect(model.summary).toMatchObject({ days: 5, logged: 5 });
  });
});

describe('flares in view', () => {
  test('a flare cut by the left edge keeps its whole length and counts its days in view', () => {
    const { flares, summary } = yearOf({ episodes: [flare('2025-11-03', '2026-01-20', 3)] });
    expect(flares[0]).toMatchObject({ days: 79, daysInView: 57, isCutLeft: true, isCutRight: false });
    expect(summary).toMatchObject({ flares: 1, flareDays: 57, worst: 3, longest: { days: 79, level: 3 } });
  });

  test('a flare that goes on ends today in the drawing and nowhere in the words', () => {
    const [running] = yearOf({ episodes: [flare('2026-11-14', null, 2)] }).flares;
    expect(running).toMatchObject({ to: today, days: null, daysInView: 11, isRunning: true, isCutRight: false });
  });

  test('a flare whose start is not shared says no length', () => {
    const cut = { ...flare('2026-06-01', '2026-06-19', 1), isCutStart: true };
    expect(yearOf({ episodes: [cut] }).flares[0]).toMatchObject({ days: null, isCutLeft: true, isStartShared: false });
  });

  test('is led by its worst organ system, the first lane when several are as bad', () => {
    const on = (day: IsoDay, levels: LaneLevels) => ({ day, levels });
    const laneDays = [on('2026-06-03', { brain: 2 }), on('2026-06-04', { skin: 2 }), on('2026-07-09', { kidneys: 3 })];
    const episodes = [flare('2026-06-02', '2026-06-19', 1)];
    expect(yearOf({ laneDays, episodes }).flares[0]?.lead).toBe('skin');
    expect(yearOf({ episodes }).flares[0]?.lead).toBeNull();
  });

  test('a flare outside the view is not there', () => {
    expect(yearOf({ episodes: [flare('2025-07-18', '2025-08-29', 2)] }).flares).toEqual([]);
  });
});

describe('the facts of the paragraph', () => {
  test('compare the last four weeks with the four before, once both have eight answers', () => {
    const checkIns = [...everyDay('2026-09-30', '2026-10-27', 1), ...everyDay('2026-11-14', today, 3)];
    expect(yearOf({ checkIns }).summary.recent).toMatchObject({
      last: { from: '2026-10-28', mean: 3, answered: 11, hard: 11 },
      before: { to: '2026-10-27', mean: 1, answered: 28, hard: 0 },
    });
    expect(yearOf({ checkIns: everyDay('2026-11-14', today, 3) }).summary.recent).toBeNull();
  });

  test('lanes with nothing in view are named', () => {
    const laneDays = [{ day: '2026-06-02', levels: { joints: 1, skin: 0 } as const }];
    expect(yearOf({ laneDays }).emptyLanes).toEqual(SYSTEMS.filter((system) => system !== 'joints'));
  });

  test('a line with nothing on it has no bins, no cursor and no gap', () => {
    expect(timelineOf(nothing, { from: '2025-11-25', to: today, at: today, width: 'wide' })).toMatchObject({
      bins: [],
      cursor: -1,
      gaps: { felt: [], body: [] },
    });
  });

  test('ten years are told year by year, the newest first', () => {
    const first = addDays(today, -3652);
    const model = timelineOf(
      {
        ...nothing,
        firstDay: first,
        checkIns: everyDay(first, today, 1),
        episodes: [flare('2025-12-20', '2026-01-05', 1)],
      },
      { from: first, to: today, at: today, width: 'wide' },
    );
    expect(model.unit).toBe('month');
    expect(model.years.slice(0, 2)).toMatchObject([
      { year: 2026, days: 328, logged: 328, flares: 0, flareDays: 5 },
      { year: 2025, days: 365, logged: 365, flares: 1, flareDays: 12 },
    ]);
    expect(model.years.reduce((sum, year) => sum + year.days, 0)).toBe(model.summary.days);
  });
});

describe('a medicine older than the diary', () => {
  const known = { drugId: 'hydroxychloroquine', drugClass: 'antimalarial', name: null, route: 'oral', untilDay: null };
  const nothing = { steps: [], intakes: [], answered: [], isCutStart: false, isCutEnd: false };
  const medicine = { id: 'med-1', ...known, day: '2020-01-01', ...nothing };
  const model = yearOf({ firstDay: '2026-11-20', checkIns: everyDay('2026-11-20', today, 1), medicines: [medicine] });

  test('has rows for all its days in view, none of them a gap that is hatched', () => {
    expect(model.bins[0]?.from).toBe('2025-11-25');
    expect(model.bins.filter((bin) => bin.to < '2026-11-20' && bin.logged > 0)).toEqual([]);
    expect(model.gaps).toEqual({ felt: [], body: [] });
    expect(model.medicines).toMatchObject([{ from: '2025-11-25', to: today, isChanging: false }]);
  });

  test('does not count as logged', () => {
    expect(model.summary).toMatchObject({ logged: 5, days: 5 });
  });
});
