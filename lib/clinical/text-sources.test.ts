import { expect, test } from 'vitest';
import { isIsoDay } from './days';
import { CELL_EVIDENCE } from './infusions-catalogue';
import { LABS } from './labs';
import { MONITORING_CATALOGUE } from './monitoring-catalogue';
import {
  DRUG_NOTES,
  drugNoteOf,
  FIRST_WORDING,
  HYDROXYCHLOROQUINE_TEXTS,
  labTextSource,
  SOURCE_IDS,
  sourcesOf,
  type TextSource,
} from './text-sources';

const SHOWN: readonly (readonly [string, TextSource])[] = [
  ...LABS.map(({ id }) => [`lab ${id}`, labTextSource(id)] as const),
  ...MONITORING_CATALOGUE.map(({ id, source }) => [`checks of ${id}`, { ...FIRST_WORDING, sources: source }] as const),
  ...Object.entries(HYDROXYCHLOROQUINE_TEXTS),
  ...Object.entries(DRUG_NOTES),
];

test.each(SHOWN)('the text of %s has a known source and a day', (_, { sources, writtenOn, reviewedOn }) => {
  expect(sources).not.toEqual([]);
  expect(SOURCE_IDS).toEqual(expect.arrayContaining([...sources]));
  expect(isIsoDay(writtenOn)).toBe(true);
  // Nobody has read them over yet; a day stands here only with somebody's name in docs/clinical/texts.md.
  expect(reviewedOn).toBeNull();
});

test.each(CELL_EVIDENCE)('$id of the evidence names its source', ({ source }) => {
  expect(source.trim()).not.toBe('');
});

test('a fixed line belongs to the medicines that have one', () => {
  expect(drugNoteOf('methotrexate')).toBe('methotrexate');
  expect(drugNoteOf('azathioprine')).toBeNull();
  expect(drugNoteOf(null)).toBeNull();
});

test('of several texts each source is told once, with the latest wording, and reviewed only if all are', () => {
  const one: TextSource = { sources: ['memory', 'bsr2018'], writtenOn: '2026-11-28', reviewedOn: '2027-01-05' };
  const two: TextSource = { sources: ['bsr2018'], writtenOn: '2026-12-01', reviewedOn: '2027-02-01' };
  const three: TextSource = { ...two, reviewedOn: null };
  expect(sourcesOf([one, two])).toEqual({
    sources: ['bsr2018', 'memory'],
    writtenOn: '2026-12-01',
    reviewedOn: '2027-02-01',
  });
  expect(sourcesOf([one, two, three]).reviewedOn).toBeNull();
});
