import { describe, expect, it, test } from 'vitest';
import type { PatientLine } from '@/lib/records/caseload';
import { addressOfPatients, caseloadPage, PAGE } from './patient-search';

const line = (displayName: string): PatientLine => ({
  patientId: `pat-${displayName}`,
  displayName,
  birthYear: null,
  diagnosis: null,
  flare: null,
  lastEntryDay: null,
  sharesFlares: true,
  expiresAt: 0,
});

const many = Array.from({ length: 120 }, (_, place) => line(`Person ${place + 1}`));
const names = ({ lines }: ReturnType<typeof caseloadPage>) => lines.map(({ displayName }) => displayName);

describe('the pages of a long list', () => {
  it('hold everybody once, in the order of the whole', () => {
    const pages = [1, 2, 3].map((page) => caseloadPage(many, { text: '', page }));
    expect(pages.flatMap(names)).toEqual(many.map(({ displayName }) => displayName));
    expect(pages.map(({ first, lines }) => [first, lines.length])).toEqual([
      [1, PAGE],
      [51, PAGE],
      [101, 20],
    ]);
  });

  it('end with the last one, whatever is asked for', () => {
    expect(caseloadPage(many, { text: '', page: 99 })).toMatchObject({ first: 101, search: { page: 3 } });
    expect(caseloadPage([], { text: '', page: 2 })).toMatchObject({ found: 0, lines: [], search: { page: 1 } });
  });

  it('are not needed for as many as one page holds', () => {
    expect(caseloadPage(many.slice(0, PAGE), { text: '', page: 1 }).isLong).toBe(false);
    expect(caseloadPage(many.slice(0, PAGE + 1), { text: '', page: 1 }).isLong).toBe(true);
  });
});

it('A search goes over all pages, and does not mind capitals', () => {
  const found = caseloadPage([...many, line('Zoë Álvarez')], { text: 'zoë', page: 1 });
  expect(names(found)).toEqual(['Zoë Álvarez']);
  expect(found).toMatchObject({ found: 1, isLong: true });
  expect(caseloadPage(many, { text: 'nobody', page: 1 })).toMatchObject({ found: 0, isLong: true });
});

test.each([
  [{ text: '', page: 1 }, '/patients'],
  [{ text: 'zoë a', page: 1 }, '/patients?find=zo%C3%AB+a'],
  [{ text: '', page: 3 }, '/patients?page=3'],
  [{ text: 'a', page: 2 }, '/patients?find=a&page=2'],
])('%j stands at %s', (search, address) => {
  expect(addressOfPatients(search)).toBe(address);
});
