import type { Answers, Pain, Tired } from '@/lib/clinical/check-ins';
import type { Feeling } from '@/lib/clinical/feelings';
import type { FlareLevel } from '@/lib/clinical/severity';
import type { SymptomId } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';

/** Days are offsets from the day of filling: 0 is that day, -1 the day before. Times are local minutes of the day. */
export type StoryDay = {
  offset: number;
  minute: number;
  feeling: Feeling;
  /** Places, in a flare and a week after it: on other days nothing asks for them. */
  systems: { system: SystemId; level: FlareLevel }[];
  /** In a flare signs of its places, never worse than those; between flares symptoms by themselves. Never an emergency. */
  signs: { symptom: SymptomId; level: FlareLevel }[];
};

export type StoryFlare = {
  from: number;
  /** Last day; null while it is going on. */
  until: number | null;
  /** "How bad is it right now?", in the order of the days; the first began the flare. */
  answers: { offset: number; level: FlareLevel }[];
  remark: { offset: number; text: string } | null;
};

const painOf = ({ systems, signs }: Pick<StoryDay, 'systems' | 'signs'>): Pain =>
  systems.find(({ system }) => system === 'joints')?.level ??
  signs.find(({ symptom }) => symptom === 'joint-pain')?.level ??
  0;

const tiredOf = (feeling: Feeling): Tired => (feeling >= 3 ? 2 : feeling >= 2 ? 1 : 0);

/** A day's check-in by somebody who answers all three questions: as tired as they feel, and the pain of their joints. */
export function checkInOf(day: StoryDay): Answers {
  const { feeling } = day;
  return { feeling, tired: tiredOf(feeling), pain: painOf(day) };
}

/** What one invented person logged, oldest first. */
export type Story = { days: StoryDay[]; flares: StoryFlare[] };

/** The flare a day belongs to. */
export function flareOn(flares: readonly StoryFlare[], offset: number): StoryFlare | null {
  return flares.find((flare) => flare.from <= offset && (flare.until ?? 0) >= offset) ?? null;
}

/** Splits a story at a day: what came before it, and the flares and days from it on. */
export function splitStory(story: Story, offset: number): { before: Story; since: Story } {
  return {
    before: {
      days: story.days.filter((day) => day.offset < offset),
      flares: story.flares.filter((flare) => flare.from < offset),
    },
    since: {
      days: story.days.filter((day) => day.offset >= offset),
      flares: story.flares.filter((flare) => flare.from >= offset),
    },
  };
}
