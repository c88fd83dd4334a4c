import { expect, test } from 'vitest';
import { SYSTEMS } from './systems';

test('nine organ systems in the order of the lanes', () => {
  expect(SYSTEMS.join(' ')).toBe('general skin joints chest kidneys stomach blood circulation brain');
});
