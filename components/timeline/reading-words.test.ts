import { describe, expect, test } from 'vitest';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import type { Feeling } from '@/lib/clinical/feelings';
import { timelineOf, type TimelineRecord } from '@/lib/clinical/timeline';
import { NOTHING_RECORDED } from '@/lib/clinical/timeline-record';
import type { Bin } from '@/lib/clinical/timeline-values';
import { readingSentence, readingTitle } from './reading-words';
import { timelineSentences } from './timeline-sentence';
import { binName, feltText, flareText, flareTitle, numberWord } from './timeline-words';

const today = '2026-11-24';
const view = { from: '2025-11-25', to: today, at: today, width: 'wide' as const };

const flare = (number: number, day: IsoDay, untilDay: IsoDay | null) => ({
  id: `epi-${number}`,
  number,
  day,
  untilDay,
  level: 2 as const,
  isCutStart: false,
  isCutEnd: false,
});

function line(record: Partial<TimelineRecord>) {
  const empty = { ...NOTHING_RECORDED, from: view.from, to: today, today, firstDay: view.from };
  return timelineOf({ ...empty, ...record }, view);
}

const week = (...feelings: Feeling[]) =>
  feelings.map((feeling, place) => ({
    day: addDays('2026-11-16', place),
    feeling,
    tired: null,
    pain: null,
    entries: 1,
  }));

function readings(record: Partial<TimelineRecord>, day: IsoDay, kind: 'patient' | 'clinician' = 'patient'): string[] {
  const model = line(record);
  return model.bins.filter((bin) => bin.from <= day && day <= bin.to).map((bin) => readingSentence(bin, model, kind));
}

describe('how a week felt', () => {
  test.each([
    ['all days alike', week(3, 3, 3), 'Felt bad on every answered day.'],
    ['most days alike', week(3, 3, 3, 1), 'Felt bad on most days.'],
    ['days of all kinds', week(0, 4, 1, 3), 'Felt very well to very bad, so-so on average.'],
    ['one day of seven', week(2), 'Too little logged to say how it was.'],
    ['no day', [], 'Nothing logged.'],
  ] as const)('%s', (_title, checkIns, sentence) => {
    expect(readings({ checkIns: [...checkIns] }, '2026-11-18')).toEqual([sentence]);
  });

  test('symptoms without a word on the feeling', () => {
    const laneDays = [
      { day: '2026-11-17', levels: { skin: 1 as const } },
      { day: '2026-11-18', levels: { skin: 1 as const } },
    ];
    expect(readings({ laneDays }, '2026-11-18')).toEqual(['No word on how it felt.']);
  });
});

describe('flares in words', () => {
  const running = { episodes: [flare(4, '2026-11-14', null)], checkIns: week(3, 3) };

  test('a running flare has its day', () => {
    expect(readings(running, today)).toEqual(['Day 11 of your fourth flare. Nothing logged.']);
    expect(readings(running, today, 'clinician')).toEqual(['Day 11 of the fourth flare. Nothing logged.']);
  });

  test('a flare that ended says when and after how long', () => {
    const ended = { episodes: [flare(12, '2026-06-02', '2026-06-19')] };
    expect(readings(ended, '2026-06-17')).toEqual(['Flare 12 ended on 19 June, after 18 days. Nothing logged.']);
  });

  test('a flare that began before what is shared has no day', () => {
    const episodes = [{ ...flare(1, '2026-06-02', '2026-06-19'), isCutStart: true }];
    expect(readings({ episodes }, '2026-06-04', 'clinician')).toEqual(['During the first flare. Nothing logged.']);
    expect(line({ episodes }).flares.map((one) => flareText(one, today))).toEqual(['moderate, 18 days shown']);
  });

  test('a flare that is cut by the share has no severity in any words', () => {
    const cut = { ...flare(1, '2026-06-02', '2026-06-19'), level: null, isCutStart: true };
    const one = line({ episodes: [cut] });
    expect(one.flares.map((it) => flareText(it, today))).toEqual(['severity not shared, 18 days shown']);
    expect(timelineSentences(one)[0]).toMatch(/: one flare, 18 flare days in view, severity not shared\.$/);
    const two = line({ episodes: [cut, { ...flare(2, '2026-08-02', '2026-08-04'), level: 3 }] });
    expect(timelineSentences(two)[0]).toMatch(/: two flares, 21 flare days in view, the longest 18 days\.$/);
  });

  test('is titled by its worst organ system, by its number where none is known, and "Now" while it runs', () => {
    const laneDays = [{ day: '2026-06-03', levels: { kidneys: 2 as const } }];
    const episodes = [
      flare(1, '2026-03-01', '2026-03-09'),
      flare(2, '2026-06-02', '2026-06-19'),
      flare(3, '2026-11-14', null),
    ];
    const { flares } = line({ laneDays, episodes });
    expect(flares.map(flareTitle)).toEqual(['Flare 1', '2 · Kidneys', '3 · Now']);
    expect(flares.map((one) => flareText(one, today))).toEqual([
      'moderate, 9 days',
      'moderate, 18 days',
      'moderate, day 11',
    ]);
  });
});

describe('the paragraph', () => {
  test('says how many flares, how long, and how complete the record is', () => {
    const episodes = [flare(1, '2025-11-03', '2026-01-20'), flare(2, '2026-06-02', '2026-06-19')];
    expect(timelineSentences(line({ episodes, checkIns: week(1, 1) }))).toEqual([
      'From 25 November 2025 to 24 November 2026: two flares, 75 flare days in view, the longest 79 days and moderate.',
      'Logged on 2 of 365 days.',
    ]);
  });

  test('names the most severe flare apart when it is not the longest', () => {
    const severe = { ...flare(2, '2026-06-02', '2026-06-04'), level: 3 as const };
    expect(timelineSentences(line({ episodes: [flare(1, '2026-02-01', '2026-02-20'), severe] }))[0]).toMatch(
      /two flares, 23 flare days in view, the longest 20 days and moderate, the worst severe\.$/,
    );
  });

  test('of a year without a flare says so', () => {
    expect(timelineSentences(line({}))[0]).toBe('From 25 November 2025 to 24 November 2026: no flares.');
  });
});

describe('names of bins', () => {
  const bin = (
    from: IsoDay,
    to: IsoDay,
    days: number,
    fullDays: number,
  ): Pick<Bin, 'from' | 'to' | 'days' | 'fullDays'> => ({
    from,
    to,
    days,
    fullDays,
  });

  test.each([
    ['day', bin('2026-11-21', '2026-11-21', 1, 1), 'Sat 21 Nov'],
    ['week', bin('2026-11-16', '2026-11-22', 7, 7), '16 to 22 Nov'],
    ['month', bin('2026-10-01', '2026-10-31', 31, 31), 'October 2026'],
    ['month', bin('2026-11-01', today, 24, 30), '1 to 24 Nov'],
    ['quarter', bin('2026-07-01', '2026-09-30', 92, 92), '1 Jul to 30 Sep'],
  ] as const)('a %s', (unit, frame, name) => {
    expect(binName(frame, { unit, today })).toBe(name);
  });

  test('the title of the phone’s sheet adds the day of the flare', () => {
    const model = line({ episodes: [flare(4, '2026-11-14', null)] });
    expect(model.bins.slice(-1).map((last) => readingTitle(last, model))).toEqual(['23 to 24 Nov · flare day 11']);
  });

  test('a mean comes with its best and worst day', () => {
    expect(feltText({ mean: 2.6, least: 2, most: 4, days: 5, usual: null })).toBe('bad (so-so to very bad)');
    expect(feltText({ mean: 1, least: 1, most: 1, days: 7, usual: 1 })).toBe('well');
  });

  test('small numbers are words', () => {
    expect([2, 9, 10].map(numberWord)).toEqual(['two', 'nine', '10']);
  });
});
