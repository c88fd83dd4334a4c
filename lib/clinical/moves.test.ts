import { expect, test } from 'vitest';
import { dayOfObservations } from './check-ins';
import { canEpisodeMove } from './episodes';
import { canShareMove, SHARE_MOVES, type ShareState } from './shares';

test('a day is as bad as the worst of its standing observations, field by field', () => {
  const morning = { feeling: 3, tired: 1, pain: null } as const;
  const evening = { feeling: 1, tired: 2, pain: 0 } as const;
  expect(dayOfObservations([morning, evening])).toEqual({ feeling: 3, tired: 2, pain: 0, observations: 2 });
});

test('a day without observations is unanswered, not well', () => {
  expect(dayOfObservations([])).toBeNull();
});

test('an ended flare may be reopened, a withdrawn one comes back by Undo only', () => {
  expect(canEpisodeMove('ended', 'open')).toBe(true);
  expect(canEpisodeMove('withdrawn', 'open')).toBe(false);
});

test('no share that ended becomes active again', () => {
  const ended: ShareState[] = ['revoked', 'expired', 'declined'];
  expect(ended.map((state) => SHARE_MOVES[state])).toEqual([[], [], []]);
});

test('a share becomes active only after the person accepted', () => {
  expect(canShareMove('invited', 'active')).toBe(false);
  expect(canShareMove('accepted', 'active')).toBe(true);
});
