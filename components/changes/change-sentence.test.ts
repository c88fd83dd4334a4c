import { describe, expect, test } from 'vitest';
import { changeSentence } from './change-sentence';

type Words = Parameters<typeof changeSentence>[0]['words'];

const pred = { drugId: 'prednisone', name: null };
const own = (name: string) => ({ drugId: null, name });
const NOTHING = { feeling: null, tired: null, pain: null };

describe('the last change in words', () => {
  test.each([
    ['saved', { kind: 'check-in', day: null, ...NOTHING, feeling: 3 }, 'Saved: bad today'],
    ['undone', { kind: 'check-in', day: null, ...NOTHING, tired: 2 }, 'Undone: very tired today'],
    ['undone', { kind: 'check-in', day: '2026-11-28', ...NOTHING }, 'Undone: check-in, 28 November'],
    ['undone', { kind: 'remark' }, 'Undone: your note'],
    ['removed', { kind: 'flare', act: 'noted', level: 2 }, 'Removed: flare, moderate'],
    ['undone', { kind: 'flare', act: 'over', level: 2 }, 'Undone: end of the flare'],
    ['saved', { kind: 'flare-day', which: 'first', day: '2026-11-03' }, 'Saved: first day of the flare, 3 November'],
    ['put-back', { kind: 'result', test: { analyteId: null, name: 'Zinc' } }, 'Put back: lab result, Zinc'],
    ['saved', { kind: 'dose', ...pred }, 'Saved: dose of Prednisone'],
    ['saved', { kind: 'intake', state: 'taken', day: null, medicines: [pred] }, 'Saved: Prednisone taken today'],
    [
      'saved',
      { kind: 'intake', state: 'skipped', day: '2026-11-28', medicines: [own('Night cream')] },
      'Saved: Night cream skipped, 28 November',
    ],
    [
      'undone',
      { kind: 'intake', state: 'taken', day: null, medicines: [pred, own('C'), own('B'), own('A'), own('D')] },
      'Undone: A, B, C and 2 more taken today',
    ],
  ] as const)('%s %j', (act, words, sentence) => {
    expect(changeSentence({ act, words: words as unknown as Words })).toBe(sentence);
  });
});
