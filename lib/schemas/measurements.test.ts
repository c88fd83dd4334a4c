import { expect, test } from 'vitest';
import { measurementChange, measurementInput } from './measurements';

const key = 'ab'.repeat(16);
const form = { key, day: '2026-11-24', unit: 'kg', kind: 'weight', value: '70,5' };
const faultsOf = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }): string[] =>
  parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

test.each([
  [{ value: '' }, ['value: measurement.missing.weight']],
  [{ value: 'much' }, ['value: measurement.number.weight']],
  [{ value: undefined }, ['value: measurement.missing.weight']],
  [{ kind: 'blood-pressure', unit: 'mmHg', value: '120', lower: '' }, ['lower: measurement.missing.lower']],
  [
    { kind: 'blood-pressure', unit: 'mmHg', value: 'high', lower: 'low' },
    ['value: measurement.number.blood-pressure', 'lower: measurement.number.lower'],
  ],
  [{ kind: 'temperature', unit: 'C', value: '' }, ['value: measurement.missing.temperature']],
  [{ kind: 'sleep', unit: 'h', value: '' }, ['value: measurement.missing.sleep']],
  [{ kind: 'outdoors', unit: 'min', value: 'long' }, ['value: measurement.number.outdoors']],
  [{ kind: 'mood' }, ['kind: form.id']],
  [{ kind: undefined }, ['kind: form.id']],
  [{ unit: 'mmHg' }, ['unit: measurement.unit']],
])('a form with %j is answered with %j', (change, faults) => {
  expect(faultsOf(measurementInput.safeParse({ ...form, ...change }))).toEqual(faults);
});

test('a whole form is read, and a change carries its version', () => {
  const read = { kind: 'weight', value: 70.5, lower: null, unit: 'kg', day: '2026-11-24', isSure: false };
  expect(measurementInput.parse(form)).toMatchObject(read);
  const id = `mea-${'0'.repeat(32)}`;
  expect(measurementChange.parse({ ...form, id, version: '3' })).toMatchObject({ ...read, id, version: 3 });
});
