import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { PersonFacts } from '@/lib/access/person';
import type { Viewer } from '@/lib/access/viewer';
import { withAsked, type AskedCategory } from '@/lib/clinical/asked-categories';
import { birthYearFault } from '@/lib/clinical/birth-years';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { isAfterDay, type PartialDay } from '@/lib/clinical/partial-days';
import type { CardField, Profile } from '@/lib/clinical/profile';
import { firstEntryDay } from './first-entry-rows';
import { consentsFollow, keptProfile, writeProfile, type KeptProfile } from './profile-rows';
import { invalid, type CaptureAnswer, type FieldFault, type Invalid } from './saved';

/** Name and year of birth stand beside the profile: they are of the account, and come with any share. */
type Person = { displayName: string } & PersonFacts;

export type ProfilePage = { kept: KeptProfile; person: Person; today: IsoDay };

function pageOf({ person, now }: Allowed, kept: KeptProfile): ProfilePage {
  const { displayName, birthYear, diagnosis } = person;
  return { kept, person: { displayName, birthYear, diagnosis }, today: dayOf(now, person.zone) };
}

/** The profile, for its owner alone. */
export async function getProfile(viewer: Viewer, subject: Subject): Promise<ProfilePage> {
  return withAccess(viewer, 'record.read_profile', subject, async (allowed) =>
    pageOf(allowed, await keptProfile(allowed)),
  );
}

/** What was saved, or what stands now where the form was drawn from an older version. */
export type ProfileAnswer = CaptureAnswer | { status: 'conflict'; theirs: KeptProfile };

export type CorrectionAnswer = CaptureAnswer | { status: 'conflict'; theirs: PersonFacts };

const factsOfPerson = ({ birthYear, diagnosis }: PersonFacts): PersonFacts => ({ birthYear, diagnosis });

/** Nothing of it lies after today, and nobody is ill before they are born. */
function faultOf({ diagnosedOn, biopsyYear }: Profile, { person, now }: Allowed): Invalid | null {
  const today = dayOf(now, person.zone);
  if (isAfterDay(diagnosedOn, today)) return invalid('diagnosedYear', 'day.future');
  if (isAfterDay(biopsyYear, today)) return invalid('biopsyYear', 'day.future');
  const isBefore = diagnosedOn !== null && Number(diagnosedOn.slice(0, 4)) < (person.birthYear ?? 0);
  return isBefore ? invalid('diagnosedYear', 'profile.diagnosed.before-birth') : null;
}

/** Keeps the whole profile as its form shows it. */
export async function changeProfile(
  viewer: Viewer,
  subject: Subject,
  input: { version: number; profile: Profile },
): Promise<ProfileAnswer> {
  return withAccess(viewer, 'record.update_profile', subject, async (allowed) => {
    const fault = faultOf(input.profile, allowed);
    if (fault !== null) return fault;
    const kept = await keptProfile(allowed);
    if (kept.version !== input.version) return { status: 'conflict', theirs: kept };
    const { zone } = allowed.person;
    const write = { ...kept, profile: input.profile, day: dayOf(allowed.now, zone), zone };
    allowed.audit({ kind: 'profile.changed', objectType: 'patient', objectId: allowed.patientId });
    return { status: 'saved', undoId: await writeProfile(allowed, kept, write) };
  });
}

type Known = { diagnosedOn: PartialDay | null; firstEntry: IsoDay | null };

const isAfterYearOf = (year: number, day: PartialDay | null): boolean => day !== null && year > Number(day.slice(0, 4));

/** A year of birth that can be; nobody is ill, or writes anything down, before they are born. */
function personFault({ birthYear }: PersonFacts, known: Known, today: IsoDay): FieldFault | null {
  if (birthYear === null) return null;
  const fault = birthYearFault(birthYear, today);
  if (fault !== null) return `sign-up.year.${fault}`;
  if (isAfterYearOf(birthYear, known.diagnosedOn)) return 'profile.born.after-diagnosis';
  return isAfterYearOf(birthYear, known.firstEntry) ? 'profile.born.after-entry' : null;
}

/** Corrects what was said at sign-up. The profile's row keeps it, so it has the profile's versions and Undo. */
export async function correctPerson(
  viewer: Viewer,
  subject: Subject,
  input: { version: number } & PersonFacts,
): Promise<CorrectionAnswer> {
  return withAccess(viewer, 'record.update_profile', subject, async (allowed) => {
    const { version, ...correction } = input;
    const { person, now, patientId } = allowed;
    const [kept, day] = [await keptProfile(allowed), dayOf(now, person.zone)];
    const { diagnosedOn } = kept.profile;
    const fault = personFault(correction, { diagnosedOn, firstEntry: await firstEntryDay(allowed) }, day);
    if (fault !== null) return invalid('birthYear', fault);
    if (kept.version !== version) return { status: 'conflict', theirs: factsOfPerson(person) };
    allowed.audit({ kind: 'profile.changed', objectType: 'patient', objectId: patientId });
    return {
      status: 'saved',
      undoId: await writeProfile(allowed, kept, { ...kept, correction, day, zone: person.zone }),
    };
  });
}

/** Keeps what the emergency card shows. */
export async function chooseCardFields(
  viewer: Viewer,
  subject: Subject,
  input: { version: number; cardFields: readonly CardField[] },
): Promise<ProfileAnswer> {
  return withAccess(viewer, 'record.update_profile', subject, async (allowed) => {
    const kept = await keptProfile(allowed);
    if (kept.version !== input.version) return { status: 'conflict', theirs: kept };
    const { zone } = allowed.person;
    const write = { ...kept, cardFields: input.cardFields, day: dayOf(allowed.now, zone), zone };
    allowed.audit({ kind: 'profile.card_chosen', objectType: 'patient', objectId: allowed.patientId });
    return { status: 'saved', undoId: await writeProfile(allowed, kept, write) };
  });
}

/** Has a category offered in forms from now on, or no more. What was noted of it stays as it is. */
export async function askForCategory(
  viewer: Viewer,
  subject: Subject,
  { category, isOn }: { category: AskedCategory; isOn: boolean },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'record.update_profile', subject, async (allowed) => {
    const kept = await keptProfile(allowed);
    const { zone } = allowed.person;
    const asks = withAsked(kept.asks, category, isOn);
    allowed.audit({ kind: 'profile.asked', objectType: 'patient', objectId: allowed.patientId });
    const write = { ...kept, asks, day: dayOf(allowed.now, zone), zone };
    const undoId = await writeProfile(allowed, kept, write);
    await consentsFollow(allowed);
    return { status: 'saved', undoId };
  });
}
