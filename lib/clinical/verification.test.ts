import { expect, test } from 'vitest';
import { verificationState } from './verification';

test.each([
  [null, null, 'none'],
  [10, null, 'valid'],
  [10, 101, 'valid'],
  [10, 100, 'lapsed'],
  [10, 50, 'lapsed'],
])('attested at %s until %s is %s at moment 100', (verifiedAt, verifiedUntil, state) => {
  expect(verificationState({ verifiedAt, verifiedUntil }, 100)).toBe(state);
});
