import { expect, test } from 'vitest';
import { CATEGORIES, DEFAULT_CATEGORIES } from './categories';

test('photos, notes, cycle and mood are hidden until the person shares them', () => {
  const hidden = CATEGORIES.filter((category) => !(DEFAULT_CATEGORIES as readonly string[]).includes(category));
  expect(hidden).toEqual(['photos', 'notes', 'cycle', 'mental']);
});

test('the name and the share itself are implied and cannot be switched', () => {
  expect(CATEGORIES).not.toContain('base');
});
