import { isIP } from 'node:net';

const V6_GROUPS = 8;

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : V6_GROUPS - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after];
}

/** The network an address belongs to: /24 of IPv4, /48 of IPv6. Null for what is no address. Never the address itself. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.');
  if (isIP(plain) !== 6) return null;
  const [a = '0', b = '0', c = '0'] = groupsOf(plain.toLowerCase()).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${a}:${b}:${c}`;
}
