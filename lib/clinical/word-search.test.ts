import { describe, expect, test } from 'vitest';
import { searchByWords, searchText } from './word-search';

const ENTRIES = [
  { id: 'joint-pain', texts: ['Pain', 'Joint pain', 'Joints & muscles'] },
  { id: 'headache', texts: ['Headache', 'Headache', 'Brain & mood'] },
  { id: 'chest-pain', texts: ['Chest pain', 'Chest pain', 'Chest & breath'] },
  { id: 'raynaud', texts: ['Fingers turn white, blue or red (Raynaud’s)', 'Raynaud’s phenomenon', 'Circulation'] },
  { id: 'diarrhea', texts: ['Diarrhoea', 'Diarrhea', 'Stomach'] },
];

const found = (typed: string): string[] => searchByWords(typed, ENTRIES).map(({ id }) => id);

describe('finding a symptom by what a person types', () => {
  test.each([
    { typed: 'head', ids: ['headache'] },
    { typed: 'HEADACHE ', ids: ['headache'] },
    { typed: 'pain', ids: ['joint-pain', 'chest-pain'] },
    { typed: 'chest pa', ids: ['chest-pain'] },
    { typed: 'pain joint', ids: ['joint-pain'] },
    { typed: 'white fing', ids: ['raynaud'] },
    { typed: 'raynaud', ids: ['raynaud'] },
    { typed: 'diarrhea', ids: ['diarrhea'] },
    { typed: 'diarrhoe', ids: ['diarrhea'] },
    { typed: 'stomach', ids: ['diarrhea'] },
    { typed: 'ache', ids: [] },
    { typed: 'zebra', ids: [] },
    { typed: '', ids: [] },
    { typed: ' … ', ids: [] },
    { typed: '🦋', ids: [] },
    { typed: '.*', ids: [] },
    { typed: 'Héadache', ids: ['headache'] },
  ])('“$typed” finds $ids', ({ typed, ids }) => {
    expect(found(typed)).toEqual(ids);
  });

  test('a text of ten thousand characters is cut, whole characters kept', () => {
    expect(Array.from(searchText('🦋'.repeat(10_000)))).toHaveLength(80);
    expect(searchText(undefined)).toBe('');
    expect(searchText('  fever ')).toBe('fever');
  });
});
