import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from './days';
import { asItStood, endOfDay, versionsOf, type Write } from './past';

const HOUR = 3_600_000;

describe('the end of a day', () => {
  test.each([
    ['2026-11-24', 'Europe/London', '2026-11-25T00:00:00Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
    ['2026-11-24', 'Pacific/Kiritimati', '2026-11-24T10:00:00Z'],
    ['2026-11-24', 'Pacific/Pago_Pago', '2026-11-25T11:00:00Z'],
    // Samoa left this day out: the one before ends where the one after begins.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    // A clock change at midnight: the day begins at one.
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ])('%s in %s is over at %s', (day, zone, end) => {
    expect(new Date(endOfDay(day, zone)).toISOString()).toBe(new Date(end).toISOString());
  });

  test('the millisecond before it still belongs to the day, wherever that is', () => {
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe');
    const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const day = dayOf(moment, zone);
        const end = endOfDay(day, zone);
        expect(dayOf(end - 1, zone)).toBe(day);
        expect(dayOf(end, zone) > day).toBe(true);
      }),
    );
  });
});

/** A row as a list of values written one after the other, an hour apart. */
function written(values: readonly number[]): { now: number; writes: Write<number>[] } {
  const writes = values.map((_, place) => ({
    version: place + 1,
    at: place * HOUR,
    before: values[place - 1] ?? null,
  }));
  return { now: values.at(-1) ?? 0, writes };
}

describe('a row as it stood', () => {
  test('before its first write it was not there, after the last it is as it is', () => {
    const { now, writes } = written([7, 8, 9]);
    expect(asItStood(now, writes, 0)).toBeNull();
    expect(asItStood(now, writes, 1)).toBe(7);
    expect(asItStood(now, writes, HOUR)).toBe(7);
    expect(asItStood(now, writes, 2 * HOUR)).toBe(8);
    expect(asItStood(now, writes, 2 * HOUR + 1)).toBe(9);
  });

  test('is the last value written before the moment, in whatever order the writes are told', () => {
    const rows = fc.array(fc.integer(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.nat(13 * HOUR), fc.nat(), (values, moment, seed) => {
        const { now, writes } = written(values);
        const turned = writes.map((_, place) => writes[(place + seed) % writes.length] ?? writes[0]);
        const count = Math.min(values.length, Math.ceil(moment / HOUR));
        expect(asItStood(now, turned as Write<number>[], moment)).toBe(values[count - 1] ?? null);
      }),
    );
  });

  test('each version says what it found and what it left', () => {
    const { now, writes } = written([7, 8, 9]);
    expect(versionsOf(now, writes).map(({ before, after }) => [before, after])).toEqual([
      [8, 9],
      [7, 8],
      [null, 7],
    ]);
  });
});
