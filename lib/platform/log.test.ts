import { expect, it } from 'vitest';
import { errorFacts, newReference } from './log';

it("a driver's message with what a patient typed never reaches the log", () => {
  const driver = Object.assign(new Error("insert failed: params: 'my knees\n    at the joint hurt'"), {
    code: 'SQLITE_BUSY',
  });
  const outer = new Error('Failed query: my knees', { cause: driver });
  const line = JSON.stringify(errorFacts(outer));
  expect(line).not.toContain('knees');
  expect(line).not.toContain('joint');
  expect(errorFacts(outer)).toMatchObject({ name: 'Error', code: null, cause: 'SQLITE_BUSY' });
});

it('says where it happened', () => {
  expect(errorFacts(new TypeError('x')).frames[0]).toMatch(/^at .*log\.test\.ts/);
});

it('a code that may be typed text is left out', () => {
  const odd = Object.assign(new Error('x'), { code: 'my knees hurt', name: 'My knees hurt' });
  expect(errorFacts(odd)).toMatchObject({ name: 'Error', code: null });
});

it('anything can be thrown', () => {
  expect([errorFacts('my knees'), errorFacts(null), errorFacts(undefined)].map((facts) => facts.name)).toEqual([
    'string',
    'object',
    'undefined',
  ]);
});

it('a reference can be read out loud', () => {
  expect(newReference()).toMatch(/^[0-9a-f]{8}$/);
});
