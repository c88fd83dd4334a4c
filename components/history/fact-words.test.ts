import { describe, expect, test } from 'vitest';
import { factPairs, valueWords } from './fact-words';

const TODAY = '2026-11-24';

describe('what an entry says, in words', () => {
  test.each([
    ['feeling', 3, 'Bad'],
    ['level', 2, 'Moderate'],
    ['level', 0, 'None'],
    ['state', 'withdrawn', 'Taken back'],
    ['day', '2026-11-03', '3 November'],
    ['untilDay', '2025-11-03', '3 November 2025'],
    ['isPrivate', true, 'Yes'],
    ['drugId', 'hydroxychloroquine', 'Hydroxychloroquine'],
    ['joints', ['left-wrist', 'right-mcp-2'], 'Left wrist, Right index knuckle'],
    ['joints', ['no-such-joint'], 'no-such-joint'],
    ['asks', ['cycle', 'mental'], 'Cycle and pregnancy, Mood and mind'],
    ['minutes', 45, '45 minutes'],
    ['minutes', 120, '2 hours'],
    ['minutes', 0, '0 minutes'],
    ['exact', 7, '7 of 10'],
    ['exact', 0, '0 of 10'],
    ['schedule', { kind: 'daily', doses: [{ at: '08:00', amount: 5 }] }, 'Every day: 5 at 08:00'],
    ['schedule', { kind: 'as-needed', amount: null }, 'As needed'],
    ['details', { cellsPerKg: 1.2, centre: null, isInTrial: false, events: [] }, 'Cells per kg: 1.2'],
    [
      'details',
      { events: [{ event: 'fever', grade: 2, day: null, related: 'no' }] },
      'What happened afterwards: What: Fever; How much: grade 2, moderate; Whether linked: not linked to it',
    ],
    ['analyteId', 'c3', 'C3'],
    ['checkId', 'fbc', 'Blood count'],
    ['kind', 'msc', 'Mesenchymal stromal cells (MSC)'],
    ['kind', 'weight', 'Weight'],
    ['unit', 'million', 'million cells in all'],
    ['unit', 'C', '°C'],
    ['unit', 'umol/L', 'µmol/L'],
    ['grade', 2, 'Some'],
    ['remark', null, 'not said'],
    ['remark', '<b>3</b>', '<b>3</b>'],
  ] as const)('%s %j is "%s"', (field, value, words) => {
    expect(valueWords(field, value as never, TODAY)).toBe(words);
  });

  test('say what the entry is about first, its days last, and not the day it stands under', () => {
    const facts = { day: '2026-11-03', untilDay: '2026-11-09', level: 1, drugId: 'prednisone' };
    expect(factPairs(facts, TODAY).map(({ name }) => name)).toEqual(['Medicine', 'How bad', 'Last day']);
  });
});

test.each([
  ['diagnosedOn', '2019', '2019'],
  ['diagnosedOn', '2019-04', 'April 2019'],
  ['organs', ['kidneys', 'joints'], 'Kidneys & swelling, Joints & muscles'],
  ['biopsy', 'III-V', 'Class III and V'],
  ['familyConditions', ['thyroid', 'coeliac'], 'Thyroid disease, Coeliac disease'],
  ['allergies', 'none-known', 'None that I know of'],
  ['smoking', 'before', 'I used to'],
  ['sun', 'strong', 'The sun sets it off'],
  ['kidneySex', 'not-stated', 'Not stated'],
  ['eyeSchedule', 'uk', 'UK: yearly after 5 years'],
  ['heightCm', 168, '168'],
] as const)('the profile: %s %j is "%s"', (field, value, words) => {
  expect(valueWords(field, value as never, TODAY)).toBe(words);
});
