import { describe, expect, test } from 'vitest';
import { checkInInput } from './check-ins';
import { undoInput } from './episodes';

const key = '0f'.repeat(16);
const tap = { key, day: '2026-11-24', do: 'set', feeling: '1' };

describe('where a form goes back to', () => {
  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'today'])('%s is no page of ours', (back) => {
    expect(checkInInput.safeParse({ ...tap, back }).success).toBe(false);
    expect(undoInput.safeParse({ key, revision: `rev-${key}`, back }).success).toBe(false);
  });

  test('a page of ours is one, and a form need not say', () => {
    expect(checkInInput.parse({ ...tap, back: '/today?q=2' })).toMatchObject({ back: '/today?q=2' });
    expect(checkInInput.safeParse(tap).success).toBe(true);
  });
});
