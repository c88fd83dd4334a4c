import { describe, expect, test } from 'vitest';
import type { PatientLine } from '@/lib/records/caseload';
import { countWords, endOf, flareWords, lastEntryWords, notSharedWords, personWords } from './patient-words';

const today = '2026-11-24';
const line: PatientLine = {
  patientId: `pat-${'0f'.repeat(16)}`,
  displayName: 'Nadia Okonjo',
  birthYear: 1992,
  diagnosis: 'SLE since 2019',
  flare: { isOpen: true, day: '2026-11-14', untilDay: null, isCutEnd: false, level: 2, dayNumber: 11 },
  lastEntryDay: '2026-11-24',
  sharesFlares: true,
  expiresAt: Date.UTC(2027, 4, 24),
};
const closed = { isOpen: false, day: '2026-06-02', untilDay: '2026-06-19', isCutEnd: false };
const ended = { ...closed, level: 1, dayNumber: 18 } as const;

describe('a line of the clinician’s list', () => {
  test('names the open flare with its day and severity', () => {
    expect(flareWords(line, today)).toBe('Flare, day 11, moderate');
  });

  test('names the end of the last flare when none is open', () => {
    expect(flareWords({ ...line, flare: ended }, today)).toBe('Last flare ended 19 June');
    expect(flareWords({ ...line, flare: null }, today)).toBe('No flare shared');
  });

  test('of a flare that the share cuts it tells neither day nor severity, and no end that was not', () => {
    const going = { isOpen: true, day: '2026-11-14', untilDay: null, isCutEnd: false, level: null, dayNumber: null };
    expect(flareWords({ ...line, flare: going }, today)).toBe('Flare, still going');
    const shown = { ...ended, isCutEnd: true, level: null };
    expect(flareWords({ ...line, flare: shown }, today)).toBe('Flare, shown until 19 June');
  });

  test('says the same of hidden flares whether or not there are any', () => {
    expect(flareWords({ ...line, sharesFlares: false }, today)).toBe('Flares not shared');
    expect(flareWords({ ...line, flare: null, sharesFlares: false }, today)).toBe('Flares not shared');
  });

  test('names the last day with an entry', () => {
    expect(lastEntryWords(line, today)).toBe('Today');
    expect(lastEntryWords({ ...line, lastEntryDay: '2025-11-01' }, today)).toBe('1 November 2025');
    expect(lastEntryWords({ ...line, lastEntryDay: null }, today)).toBe('Nothing shared yet');
  });

  test('names the last day of the share, and marks the last two weeks', () => {
    expect(endOf(line.expiresAt, today)).toEqual({ words: '23 May 2027', isSoon: false });
    expect(endOf(Date.UTC(2026, 11, 4), today)).toEqual({ words: '3 December', isSoon: true });
  });

  test('gives the age reached this year', () => {
    expect(personWords(line, today)).toBe('Nadia Okonjo, 34');
    expect(personWords({ ...line, birthYear: null }, today)).toBe('Nadia Okonjo');
  });
});

test('the list says how many share and how many are flaring', () => {
  expect(countWords([line])).toBe('1 person shares with you. 1 has an open flare.');
  expect(countWords([line, line, { ...line, flare: ended }])).toBe('3 people share with you. 2 have an open flare.');
  expect(countWords([{ ...line, flare: null }])).toBe('1 person shares with you. Nobody has an open flare.');
});

test('what is left out of a share is named in the order of the switches', () => {
  expect(notSharedWords(['flares', 'meds', 'labs', 'scores', 'photos'])).toBe(
    'Not shared: Notes, Cycle and pregnancy, Mood and mind',
  );
  expect(notSharedWords(['flares', 'meds', 'labs', 'scores', 'photos', 'notes', 'cycle', 'mental'])).toBeNull();
});
