import { daysBetween } from '@/lib/clinical/days';
import type { LabId } from '@/lib/clinical/labs';
import { STORY_TODAY } from './nadia-story';

/** A result of a story, as its report printed it. */
export type StoryResult = {
  analyteId: LabId;
  value: number;
  unit: string;
  low: number | null;
  high: number | null;
  assay: 'elisa' | null;
};

/** Results of one day; days are offsets from the day of filling. */
export type StoryReport = { offset: number; laboratory: string; results: readonly StoryResult[] };

const DAYS = [
  '2025-06-09',
  '2025-07-28',
  '2025-09-15',
  '2025-11-07',
  '2025-11-24',
  '2025-12-15',
  '2026-01-26',
  '2026-03-09',
  '2026-04-20',
  '2026-06-08',
  '2026-07-20',
  '2026-08-24',
  '2026-10-12',
  '2026-11-17',
];

type Course = Omit<StoryResult, 'value'> & { values: readonly number[] };

const COURSES: readonly Course[] = [
  {
    ...{ analyteId: 'anti-dsdna', unit: 'IU/mL', low: null, high: 30, assay: 'elisa' },
    values: [38, 64, 52, 212, 180, 120, 84, 62, 41, 44, 33, 28, 31, 46],
  },
  {
    ...{ analyteId: 'complement-c3', unit: 'g/L', low: 0.9, high: 1.8, assay: null },
    values: [0.92, 0.81, 0.86, 0.48, 0.55, 0.68, 0.79, 0.84, 0.93, 0.9, 0.98, 1.02, 1, 0.88],
  },
  {
    ...{ analyteId: 'complement-c4', unit: 'g/L', low: 0.1, high: 0.4, assay: null },
    values: [0.12, 0.09, 0.11, 0.04, 0.06, 0.08, 0.1, 0.11, 0.14, 0.13, 0.15, 0.16, 0.15, 0.11],
  },
  {
    ...{ analyteId: 'upcr', unit: 'g/g', low: null, high: 0.5, assay: null },
    values: [0.18, 0.24, 0.22, 2.6, 2.1, 1.4, 0.92, 0.64, 0.48, 0.46, 0.38, 0.31, 0.29, 0.34],
  },
  {
    ...{ analyteId: 'platelets', unit: '10^9/L', low: 150, high: 400, assay: null },
    values: [198, 176, 188, 118, 142, 171, 190, 204, 212, 208, 221, 230, 226, 203],
  },
];

/** Nadia's reports, as the design's pictures draw them. */
export function nadiaLabs(): StoryReport[] {
  return DAYS.map((day, at) => ({
    offset: daysBetween(STORY_TODAY, day),
    laboratory: 'Elm Park',
    results: COURSES.flatMap(({ values, ...course }) => {
      const value = values[at];
      return value === undefined ? [] : [{ ...course, value }];
    }),
  }));
}
