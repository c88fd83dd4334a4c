import { expect, test } from 'vitest';
import type { Look } from '@/lib/records/audit-events';
import { groupLooks } from './look-groups';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;

function look(hoursAgo: number, more: Partial<Look> = {}): Look {
  return {
    seq: 100 - hoursAgo,
    at: NOON - hoursAgo * HOUR,
    kind: 'timeline.viewed',
    isRefused: false,
    actorName: 'Dr Lena Hartwig',
    actorRole: 'clinician',
    categories: ['flares'],
    detail: { from: '2025-11-25', to: '2026-11-24' },
    ...more,
  };
}

const timesOf = (looks: Look[], zone = 'Europe/London') => groupLooks(looks, zone).map(({ times }) => times);

test('three looks at the same thing on one day are told once, with the newest hour', () => {
  expect(groupLooks([look(0), look(1), look(2)], 'Europe/London')).toEqual([{ look: look(0), times: 3 }]);
});

test.each([
  ['somebody else', { actorName: 'Dr Mira Cho' }],
  ['a refused attempt', { isRefused: true }],
  ['another span', { detail: { from: '2026-08-25', to: '2026-11-24' } }],
  ['more that lay open', { categories: ['flares', 'meds'] }],
  ['another act', { kind: 'patient.listed' }],
] satisfies [string, Partial<Look>][])('%s is told by itself', (_, other) => {
  expect(timesOf([look(0), look(1, other), look(2)])).toEqual([1, 1, 1]);
});

test('a new day begins a new line, by the reader’s clock', () => {
  expect(timesOf([look(0), look(13)])).toEqual([1, 1]);
  expect(timesOf([look(0), look(11)])).toEqual([2]);
  expect(timesOf([look(6), look(11)], 'Asia/Kathmandu')).toEqual([2]);
  expect(timesOf([look(5), look(6), look(18)], 'Asia/Kathmandu')).toEqual([2, 1]);
});

test('nobody looked', () => {
  expect(groupLooks([], 'Europe/London')).toEqual([]);
});
