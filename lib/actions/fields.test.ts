import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseFields, readFields } from './fields';

const schema = z.strictObject({ level: z.enum(['1', '2'], { error: 'episode.level.missing' }) });
const parsed = (form: [string, string][]) => parseFields(schema, readFields(form));

test('A field of a page of before says that the page is out of date, in words', () => {
  expect(
    parsed([
      ['level', '1'],
      ['mood', 'x'],
    ]),
  ).toEqual({
    isValid: false,
    faults: { form: ['form.do'] },
    fields: { form: ['This page is out of date. Load it again; nothing you saved is lost'] },
  });
});

test('A field that is missing says its own sentence beside it', () => {
  expect(parsed([['mood', 'x']])).toMatchObject({
    faults: { level: ['episode.level.missing'], form: ['form.do'] },
  });
});

test('A field that came twice is told, and none of its values is taken', () => {
  expect(
    parsed([
      ['level', '1'],
      ['level', '2'],
    ]),
  ).toMatchObject({ faults: { level: ['field.once'] } });
});
