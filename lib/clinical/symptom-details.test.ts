import { describe, expect, test } from 'vitest';
import { changedDetail, NO_DETAILS, withDetail, worstDetails, type SymptomDetails } from './symptom-details';

const said: SymptomDetails = { joints: ['left-wrist'], minutes: 30, exact: 4 };

describe('one tap', () => {
  test.each([
    [
      { detail: 'joints', joint: 'right-knee', isOn: true },
      { ...said, joints: ['left-wrist', 'right-knee'] },
    ],
    [{ detail: 'joints', joint: 'left-wrist', isOn: true }, said],
    [
      { detail: 'joints', joint: 'left-wrist', isOn: false },
      { ...said, joints: [] },
    ],
    [
      { detail: 'minutes', minutes: 0 },
      { ...said, minutes: 0 },
    ],
    [
      { detail: 'minutes', minutes: null },
      { ...said, minutes: null },
    ],
    [
      { detail: 'exact', exact: 0 },
      { ...said, exact: 0 },
    ],
    [
      { detail: 'exact', exact: null },
      { ...said, exact: null },
    ],
  ] as const)('%j changes what it speaks of and nothing else', (tap, after) => {
    expect(withDetail(said, tap)).toEqual(after);
  });

  test.each([
    [said, said, null],
    [NO_DETAILS, { ...NO_DETAILS, joints: ['left-wrist'] }, 'joints'],
    [{ ...said, minutes: null }, said, 'minutes'],
    [{ ...said, exact: 0 }, { ...said, exact: null }, 'exact'],
  ] as const)('between %j and %j it is %s that changed', (before, after, kind) => {
    expect(changedDetail(before, after)).toBe(kind);
  });
});

test('of several days every joint counts once, and the most of each number; what nobody said stays unsaid', () => {
  const days = [
    { symptomId: 'joint-pain', joints: ['left-wrist'], minutes: null, exact: 3 },
    { symptomId: 'morning-stiffness', joints: [], minutes: 20, exact: null },
    { symptomId: 'joint-pain', joints: ['left-wrist', 'right-knee'], minutes: null, exact: null },
    { symptomId: 'morning-stiffness', joints: [], minutes: 90, exact: null },
  ];
  expect(worstDetails(days)).toEqual([
    { symptomId: 'joint-pain', joints: ['left-wrist', 'right-knee'], minutes: null, exact: 3 },
    { symptomId: 'morning-stiffness', joints: [], minutes: 90, exact: null },
  ]);
  expect(worstDetails(days.toReversed()).map(({ exact, minutes }) => [exact, minutes])).toEqual([
    [null, 90],
    [3, null],
  ]);
  expect(worstDetails([])).toEqual([]);
});
