import { describe, expect, test } from 'vitest';
import type { LabId } from './labs';
import { serologyPeriods, type SerologyFlare, type SerologyPeriod, type SerologyResult } from './serology';

const TODAY = '2026-11-24';

type Told = [day: string, value: number, at?: number];

function result(analyteId: LabId, range: SerologyResult['range'], [day, value, at = 0]: Told): SerologyResult {
  return { analyteId, day, at, value, range, comparator: null, titre: null, code: null, unit: 'x', assay: null };
}

const COMPLEMENT = { low: 0.9, high: 1.8 };
const dna = (...told: Told) => result('anti-dsdna', { low: null, high: 30 }, told);
const c3 = (...told: Told) => result('complement-c3', COMPLEMENT, told);
const c4 = (...told: Told) => result('complement-c4', COMPLEMENT, told);
const period = (from: string, to: string, ...signs: LabId[]): SerologyPeriod => ({ from, to, signs });

type Case = [what: string, results: SerologyResult[], flares: SerologyFlare[], expected: SerologyPeriod[]];

const CASES: Case[] = [
  ['nothing entered', [], [], []],
  ['all in range', [dna('2026-11-01', 30), c3('2026-11-01', 0.9)], [], []],
  ['up to today', [dna('2026-11-17', 46)], [], [period('2026-11-17', TODAY, 'anti-dsdna')]],
  [
    'to the day before the next of the same test',
    [dna('2026-09-01', 46), c3('2026-09-10', 1), dna('2026-10-01', 20)],
    [],
    [period('2026-09-01', '2026-09-30', 'anti-dsdna')],
  ],
  ['120 days at most', [dna('2026-01-01', 46)], [], [period('2026-01-01', '2026-04-30', 'anti-dsdna')]],
  ['low C3 and low C4 count', [c3('2026-11-20', 0.8)], [], [period('2026-11-20', TODAY, 'complement-c3')]],
  [
    'two tests that overlap are one period',
    [dna('2026-09-01', 46), dna('2026-09-20', 20), c4('2026-09-10', 0.05), c4('2026-10-05', 1)],
    [],
    [period('2026-09-01', '2026-10-04', 'anti-dsdna', 'complement-c4')],
  ],
  [
    'two high results in a row are one period',
    [dna('2026-09-01', 46), dna('2026-10-01', 40), dna('2026-11-01', 20)],
    [],
    [period('2026-09-01', '2026-10-31', 'anti-dsdna')],
  ],
  ['high C3 does not count, nor low anti-dsDNA', [c3('2026-11-20', 2.5), dna('2026-11-20', 0)], [], []],
  ['a flare in it', [dna('2026-11-01', 46)], [{ day: '2026-11-14', untilDay: null }], []],
  ['a flare that ended on its first day', [dna('2026-11-01', 46)], [{ day: '2026-10-01', untilDay: '2026-11-01' }], []],
  [
    'a flare that ended the day before',
    [dna('2026-11-01', 46)],
    [{ day: '2026-10-01', untilDay: '2026-10-31' }],
    [period('2026-11-01', TODAY, 'anti-dsdna')],
  ],
  [
    'a flare that began with the next result',
    [dna('2026-10-01', 46), dna('2026-11-01', 46)],
    [{ day: '2026-11-01', untilDay: null }],
    [period('2026-10-01', '2026-10-31', 'anti-dsdna')],
  ],
  ['of two on one day the later one counts', [dna('2026-11-20', 46, 1), dna('2026-11-20', 20, 2)], [], []],
];

describe('serology active, no flare logged', () => {
  test.each(CASES)('%s', (_what, results, flares, expected) => {
    expect(serologyPeriods(results, flares, TODAY)).toEqual(expected);
  });

  test('the order of entry changes nothing', () => {
    for (const [, results, flares, expected] of CASES) {
      expect(serologyPeriods(results.toReversed(), flares.toReversed(), TODAY)).toEqual(expected);
    }
  });
});
