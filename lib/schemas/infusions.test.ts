import { describe, expect, test } from 'vitest';
import { infusionInput } from './infusions';

const KEY = '0'.repeat(32);
const typed = { key: KEY, kind: 'msc', day: '2026-03-01', days: '1' };

const pathsOf = (more: Record<string, string>): string[] | undefined =>
  infusionInput.safeParse({ ...typed, ...more }).error?.issues.map(({ path }) => path.join('.'));

describe('what happened after a treatment', () => {
  test.each([
    ['a grade', { grade1: '2' }],
    ['a day', { eventDay1: '2026-03-02' }],
    ['whether it was linked', { related1: 'no' }],
  ])('%s without saying what it was is asked about, not dropped', (_, more) => {
    expect(pathsOf(more)).toEqual(['event1']);
  });

  test('a row left empty is none', () => {
    expect(pathsOf({ event1: '', grade1: '', eventDay1: '', related1: '' })).toBeUndefined();
  });
});
