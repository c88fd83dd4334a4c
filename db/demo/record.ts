import type { InfusionFacts } from '@/lib/clinical/infusions';
import type { Measured, SunProtection } from '@/lib/clinical/measurements';
import type { CheckId } from '@/lib/clinical/monitoring-catalogue';
import type { CardField, Profile } from '@/lib/clinical/profile';
import type { SymptomId } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';

/** Days are offsets from the day of filling, as in the stories. */
type On = { offset: number };

/** What holds for longer than a day, as it was said on one; `biopsyOn` is the day of the biopsy. */
export type StoryProfile = On & {
  profile: Partial<Omit<Profile, 'biopsyYear'>>;
  biopsyOn: number | null;
  cardFields: readonly CardField[] | null;
};

type AdverseEvent = InfusionFacts['details']['events'][number];
export type StoryEvent = Omit<AdverseEvent, 'day'> & On;

/** A treatment, entered on the evening of its last day; what came of it was added on the day `after` names. */
export type StoryTreatment = On &
  Pick<InfusionFacts, 'kind'> & {
    days: number;
    dose: Partial<Pick<InfusionFacts, 'amount' | 'unit' | 'route'>>;
    details: Partial<Omit<InfusionFacts['details'], 'events'>>;
    words: Partial<InfusionFacts['words']>;
    after: (On & { remark: string; events: readonly StoryEvent[] }) | null;
  };

/** One value read at home; `isPrivate` one that is shared with nobody. */
export type StoryMeasurement = On &
  Measured & { measuredAt: string | null; sunProtection: SunProtection | null; isPrivate: boolean };

/** A side effect of a medicine, which is its place in the story's treatment. */
export type StorySideEffect = On & { medicine: number; symptomId: SymptomId; level: 1 | 2 | 3 };

/** A photo, which the filling draws; with what was written to it. */
export type StoryPhoto = On & { system: SystemId; caption: string };

/** What one invented person recorded beside days, flares, medicines and results. */
export type StoryRecord = {
  profiles: readonly StoryProfile[];
  treatments: readonly StoryTreatment[];
  measurements: readonly StoryMeasurement[];
  checks: readonly (On & { check: CheckId | 'eyes' })[];
  sideEffects: readonly StorySideEffect[];
  photos: readonly StoryPhoto[];
};

export const NO_RECORD: StoryRecord = {
  profiles: [],
  treatments: [],
  measurements: [],
  checks: [],
  sideEffects: [],
  photos: [],
};
