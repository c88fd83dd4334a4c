import { expect, test } from 'vitest';
import { lifetimeOf, outlivesBrowser } from './lifetimes';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const standard = { isOwnDevice: false, profile: 'standard' } as const;

test.each([
  ['a patient’s own device', { role: 'patient', ...standard, isOwnDevice: true }, 14 * DAY, 30 * DAY],
  ['a patient elsewhere', { role: 'patient', ...standard }, HOUR, 12 * HOUR],
  ['a clinician', { role: 'clinician', ...standard, isOwnDevice: true }, 30 * MINUTE, 12 * HOUR],
  ['an administrator', { role: 'admin', ...standard, isOwnDevice: true }, 15 * MINUTE, 8 * HOUR],
  ['a patient on a clinic’s server', { role: 'patient', isOwnDevice: true, profile: 'clinic' }, 30 * MINUTE, 12 * HOUR],
] as const)('%s stays signed in as long as the table says', (_who, settings, idleMs, absoluteMs) => {
  expect(lifetimeOf(settings)).toEqual({ idleMs, absoluteMs });
});

test('only a patient’s own device stays signed in when the browser is closed', () => {
  expect(outlivesBrowser({ idleMs: 14 * DAY })).toBe(true);
  expect(outlivesBrowser({ idleMs: HOUR })).toBe(false);
});
