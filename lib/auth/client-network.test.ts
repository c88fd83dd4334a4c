import { expect, test } from 'vitest';
import { networkOf } from './client-network';

test('neighbours in a /24 are one network', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113');
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113');
});

test('neighbours in a /48 are one network, however the address is spelled', () => {
  expect(networkOf('2001:db8:0012::1')).toBe('2001:db8:12');
  expect(networkOf('2001:0DB8:12:ff::')).toBe('2001:db8:12');
  expect(networkOf('2001:db8::9')).toBe('2001:db8:0');
  expect(networkOf('::1')).toBe('0:0:0');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0');
});

test('what is no address is no network', () => {
  expect([networkOf('unknown'), networkOf(''), networkOf('203.0.113')]).toEqual([null, null, null]);
});
