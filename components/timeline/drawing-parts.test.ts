import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/clinical/days';
import { timelineOf, type TimelineRecord } from '@/lib/clinical/timeline';
import { NOTHING_RECORDED } from '@/lib/clinical/timeline-record';
import type { FlareInView } from '@/lib/clinical/timeline-flares';
import { barPath } from './bar-paths';
import { feltPaths } from './felt-paths';
import { flareLabels } from './flare-labels';
import { layoutOf } from './layout';
import { monthNames } from './month-names';
import { ACROSS, plotOf } from './plot';

const today = '2026-11-24';
const back = (days: number) => addDays(today, 1 - days);
const plotFor = (days: number, width: 'wide' | 'narrow' = 'wide') => plotOf({ from: back(days), to: today }, width);

const record = (checkIns: TimelineRecord['checkIns']): TimelineRecord => ({
  ...NOTHING_RECORDED,
  from: back(91),
  to: today,
  today,
  firstDay: back(91),
  checkIns,
  laneDays: [
    { day: back(91), levels: { skin: 3 } },
    { day: today, levels: { skin: 1 } },
  ],
});
const modelOf = (checkIns: TimelineRecord['checkIns']) =>
  timelineOf(record(checkIns), { from: back(91), to: today, at: today, width: 'wide' });

describe('the line of "How I felt"', () => {
  const layout = layoutOf('wide', []).felt;
  const felt = (ago: number, feeling: 0 | 4) => ({ day: back(ago), feeling, tired: null, pain: null, entries: 1 });

  test('joins days in a row and leaves a single day between gaps as a dot', () => {
    const { bins } = modelOf([felt(10, 0), felt(9, 4), felt(5, 4)]);
    const { line, dots, envelope } = feltPaths(plotFor(91), bins, layout);
    expect(line.match(/M/g)).toHaveLength(1);
    expect(dots.match(/M/g)).toHaveLength(3);
    expect(envelope).toBe('');
  });

  test('worse is higher', () => {
    const { bins } = modelOf([felt(10, 0), felt(9, 4)]);
    const [, first, second] = /M\d+ ([\d.]+)L\d+ ([\d.]+)/.exec(feltPaths(plotFor(91), bins, layout).line) ?? [];
    expect(Number(second)).toBeLessThan(Number(first));
  });
});

test('bars stand in the first and the last bin of the axis, in thirds of the lane', () => {
  const { bins } = modelOf([]);
  const lane = { system: 'skin', base: 100, barHeight: 15 } as const;
  expect(barPath(plotFor(91), bins, { ...lane, level: 3 })).toMatch(/^M2 100v-15h29v15z$/);
  const mild = /^M(\d+) 100v-5.1h(\d+)v5.1z$/.exec(barPath(plotFor(91), bins, { ...lane, level: 1 }));
  expect(Number(mild?.[1]) + Number(mild?.[2])).toBe(ACROSS - 2);
  expect(barPath(plotFor(91), bins, { ...lane, level: 2 })).toBe('');
});

describe('names on the axis', () => {
  const namesOf = (days: number, width: 'wide' | 'narrow' = 'wide') =>
    monthNames(plotFor(days, width)).map((name) => name.text);

  test('a year on a desktop names every month, January with its year', () => {
    expect(namesOf(365)).toContain('Jan ’26');
    expect(namesOf(365)).toHaveLength(12);
  });

  test('eighteen months on a phone name every third month', () => {
    expect(namesOf(548, 'narrow')).toEqual(['Jul', 'Oct', '’26', 'Apr', 'Jul', 'Oct']);
  });

  test('ten years name the years alone', () => {
    expect(namesOf(3653)).toEqual(['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    expect(namesOf(3653, 'narrow')).toEqual(['2018', '2020', '2022', '2024', '2026']);
  });
});

describe('texts above flares', () => {
  const flareAt = (number: number, ago: number): FlareInView => ({
    id: `epi-${number}`,
    number,
    level: 2,
    day: back(ago),
    untilDay: back(ago - 5),
    from: back(ago),
    to: back(ago - 5),
    daysInView: 6,
    days: 6,
    isRunning: false,
    isStartShared: true,
    isCutLeft: false,
    isCutRight: false,
    lead: null,
  });
  const labelsOf = (ago: number[]) =>
    flareLabels(
      ago.map((days, place) => flareAt(place + 1, days)),
      { plot: plotFor(365), pixels: 700, widthOf: () => 100 },
    );

  test('are in full where there is room', () => {
    expect(labelsOf([300, 200, 100]).map((label) => label.isFull)).toEqual([true, true, true]);
  });

  test('near the right edge end at it', () => {
    expect(labelsOf([20])[0]).toMatchObject({ anchor: 'end', place: 1, isFull: true });
  });

  test('keep the number when the name would collide', () => {
    expect(labelsOf([200, 165]).map((label) => label.isFull)).toEqual([false, true]);
  });

  test('merge when even the numbers would collide', () => {
    expect(labelsOf([200, 190, 180]).map((label) => label.flares.length)).toEqual([3]);
  });

  test('never lie over each other and are as wide as a finger', () => {
    const labels = labelsOf([360, 340, 322, 300, 280, 250, 249, 200, 160, 120, 90, 60, 30, 12, 6]);
    const overlaps = labels.filter((label, place) => {
      const next = labels[place + 1]?.left ?? 2;
      return label.left * 700 + label.width > next * 700 + 1;
    });
    expect(overlaps).toEqual([]);
    expect(labels.filter((label) => label.width < 48)).toEqual([]);
    expect(labels.flatMap((label) => label.flares)).toHaveLength(15);
  });
});
