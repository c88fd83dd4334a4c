import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import { nadiaMeasurements } from './nadia-measurements';
import { STORY_TODAY } from './nadia-story';
import type { StoryProfile, StoryRecord, StoryTreatment } from './record';

const at = (day: IsoDay): number => daysBetween(STORY_TODAY, day);

const AT_FIRST: StoryProfile['profile'] = {
  diagnosedOn: '2019',
  organs: ['skin', 'joints', 'blood', 'circulation'],
  family: 'yes',
  familyConditions: ['thyroid'],
  familyText: 'My mother: underactive thyroid',
  allergies: 'some',
  allergyText: 'Penicillin: hives',
  smoking: 'never',
  sun: 'strong',
  heightCm: 168,
  kidneySex: 'female',
  eyeSchedule: 'uk',
  kidneysReduced: 'no',
  macula: 'no',
  contact: 'Chidi Okonjo, brother, 020 7946 0018',
};

/** As she wrote it at first, and after the biopsy of November: ISN/RPS class III. */
const PROFILES: readonly StoryProfile[] = [
  { offset: at('2025-05-26'), profile: AT_FIRST, biopsyOn: null, cardFields: null },
  {
    offset: at('2025-11-20'),
    profile: { ...AT_FIRST, organs: ['skin', 'joints', 'chest', 'kidneys', 'blood', 'circulation'], biopsy: 'III' },
    biopsyOn: at('2025-11-11'),
    cardFields: ['name', 'diagnosis', 'allergies', 'steroid', 'medicines', 'contact'],
  },
];

const nothing = { days: 1, dose: {}, details: {}, words: {}, after: null } as const;

const TREATMENTS: readonly StoryTreatment[] = [
  { ...nothing, offset: at('2025-10-07'), kind: 'vaccine', words: { name: 'Flu' } },
  {
    ...nothing,
    offset: at('2025-11-09'),
    kind: 'hospital',
    days: 8,
    words: { centre: 'Elm Park Hospital', remark: 'Kidney biopsy, then three days of methylprednisolone' },
  },
  // Day, tissue and trial are the design's; everything else about the infusion is invented.
  {
    ...nothing,
    offset: at('2026-03-12'),
    kind: 'msc',
    dose: { amount: 1, unit: 'million-per-kg', route: 'intravenous' },
    details: { cellSource: 'umbilical-cord', donor: 'allogeneic', weightKg: 65.2, place: 1, isInTrial: true },
    words: {
      centre: 'Elm Park Hospital (invented)',
      trial: 'ELM-MSC-1 (invented)',
      conditioning: 'None',
      product: 'Passage 4, 92 % viable',
    },
    after: {
      offset: at('2026-03-20'),
      remark: 'Tired after infusion',
      events: [{ offset: at('2026-03-12'), event: 'fever', grade: 1, related: 'unknown' }],
    },
  },
  { ...nothing, offset: at('2026-10-06'), kind: 'vaccine', words: { name: 'Flu' } },
];

/** The place of mycophenolate among Nadia's medicines. */
const MYCOPHENOLATE = 4;

/** What Nadia recorded beside her days. All of it is invented. */
export function nadiaRecord(): StoryRecord {
  return {
    profiles: PROFILES,
    treatments: TREATMENTS,
    measurements: nadiaMeasurements(),
    checks: [
      { offset: at('2025-09-02'), check: 'eyes' },
      { offset: at('2026-09-08'), check: 'eyes' },
      // Of these her reports say nothing, so that she notes them herself.
      { offset: at('2026-10-12'), check: 'renal' },
      { offset: at('2026-10-12'), check: 'liver' },
      { offset: at('2026-11-17'), check: 'renal' },
      { offset: at('2026-11-17'), check: 'liver' },
      { offset: at('2026-04-20'), check: 'lipids' },
    ],
    sideEffects: [
      { offset: at('2025-12-02'), medicine: MYCOPHENOLATE, symptomId: 'nausea', level: 2 },
      { offset: at('2025-12-09'), medicine: MYCOPHENOLATE, symptomId: 'diarrhea', level: 1 },
    ],
    photos: [{ offset: at('2026-11-18'), system: 'skin', caption: 'Cheek, after the bus stop (drawn for the demo)' }],
  };
}
