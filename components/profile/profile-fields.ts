import { partsOfDay } from '@/lib/clinical/partial-days';
import { FAMILY_CONDITIONS, ORGANS, type Profile } from '@/lib/clinical/profile';
import type { ProfilePage } from '@/lib/records/profile';

/** Fields of the form by name, as they would be typed; a tick is `on` or empty. */
export type ProfileFields = Readonly<Record<string, string>>;

const ticks = (prefix: string, all: readonly string[], on: readonly string[]) =>
  Object.fromEntries(all.map((one) => [`${prefix}${one}`, on.includes(one) ? 'on' : '']));

/** A profile as its form shows it: what stands in the fields, and what stands saved beside a stale form. */
export function profileFields(profile: Profile): ProfileFields {
  const { organs, familyConditions, diagnosedOn, heightCm, ...rest } = profile;
  const { year, month, day } = partsOfDay(diagnosedOn);
  const plain = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? '']));
  return {
    ...plain,
    diagnosedYear: year,
    diagnosedMonth: month,
    diagnosedDay: day,
    height: heightCm === null ? '' : String(heightCm),
    ...ticks('organ-', ORGANS, organs),
    ...ticks('family-', FAMILY_CONDITIONS, familyConditions),
  };
}

/** Year of birth and diagnosis as their form shows them. */
export function personFields({
  birthYear,
  diagnosis,
}: Pick<ProfilePage['person'], 'birthYear' | 'diagnosis'>): ProfileFields {
  return { birthYear: birthYear === null ? '' : String(birthYear), diagnosis: diagnosis ?? '' };
}
