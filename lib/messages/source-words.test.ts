import { expect, test } from 'vitest';
import { sourceWords } from './source-words';

test('says where a text comes from, and honestly whether a clinician has read it over', () => {
  const text = { sources: ['bsr2018', 'memory'], writtenOn: '2026-11-28' } as const;
  expect(sourceWords({ ...text, reviewedOn: null })).toBe(
    'Source: BSR guideline on lupus, 2018; general knowledge. Written 28 November 2026, not yet reviewed by a clinician.',
  );
  expect(sourceWords({ ...text, reviewedOn: '2027-02-01' })).toMatch(/Reviewed by a clinician on 1 February 2027\.$/);
});
