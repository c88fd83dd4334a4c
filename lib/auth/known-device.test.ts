import { beforeAll, expect, test } from 'vitest';
import { ensureSecrets } from '@/lib/platform/secrets';
import { KNOWN_MS, knownDeviceCookie, knownDeviceId } from './known-device';

const NOW = Date.UTC(2026, 10, 24);
const nadia = 'nadia@example.org';
const sam = 'sam@example.org';

beforeAll(() => {
  ensureSecrets();
});

test('a device is known for the address that signed in on it, and for no other', () => {
  const cookie = knownDeviceCookie(null, nadia, NOW);
  expect(knownDeviceId(cookie, nadia, NOW)).toMatch(/^[0-9a-f]{32}$/);
  expect(knownDeviceId(cookie, sam, NOW)).toBeNull();
});

test('a shared tablet stays one device and is known for both', () => {
  const first = knownDeviceCookie(null, nadia, NOW);
  const both = knownDeviceCookie(first, sam, NOW + 1);
  expect(knownDeviceId(both, sam, NOW + 1)).toBe(knownDeviceId(first, nadia, NOW));
  expect(knownDeviceId(both, nadia, NOW + 1)).toBe(knownDeviceId(first, nadia, NOW));
});

test('after a year without a sign-in the device is a stranger again', () => {
  const cookie = knownDeviceCookie(null, nadia, NOW);
  expect(knownDeviceId(cookie, nadia, NOW + KNOWN_MS - 1)).not.toBeNull();
  expect(knownDeviceId(cookie, nadia, NOW + KNOWN_MS)).toBeNull();
});

test('a cookie somebody wrote or changed is no known device', () => {
  const cookie = knownDeviceCookie(null, nadia, NOW);
  const younger = cookie.replace(String(NOW), String(NOW + 1));
  const forged = [younger, `${cookie}0`, cookie.slice(0, -64), '', 'a.b.c.d', null];
  expect(forged.map((value) => knownDeviceId(value, nadia, NOW))).toEqual(forged.map(() => null));
});

test('the address does not stand in the cookie', () => {
  expect(knownDeviceCookie(null, nadia, NOW)).not.toContain('nadia');
});
