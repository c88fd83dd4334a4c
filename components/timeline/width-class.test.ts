import { expect, test } from 'vitest';
import { widthClass } from './width-class';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148 Safari/604.1';
const DESKTOP = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36';

test.each([
  ['the screen said so itself', { plot: 'narrow', mobile: '?0', userAgent: DESKTOP }, 'narrow'],
  ['a forged cookie is no answer', { plot: '"><b>', mobile: '?1', userAgent: DESKTOP }, 'narrow'],
  ['a phone that says it is one', { plot: null, mobile: '?1', userAgent: DESKTOP }, 'narrow'],
  ['a desktop that says it is one', { plot: null, mobile: '?0', userAgent: PHONE }, 'wide'],
  ['a phone known by its name', { plot: undefined, mobile: null, userAgent: PHONE }, 'narrow'],
  ['a desktop known by its name', { plot: undefined, mobile: null, userAgent: DESKTOP }, 'wide'],
  ['a device that says nothing', { plot: null, mobile: null, userAgent: null }, 'wide'],
] as const)('%s', (_title, hints, expected) => {
  expect(widthClass(hints)).toBe(expected);
});
