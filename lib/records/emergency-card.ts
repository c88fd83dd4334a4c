import { patients } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { stateOfMedicine } from '@/lib/clinical/medications';
import type { CardField, Profile } from '@/lib/clinical/profile';
import { coursesOf, type Medicine } from './medication-rows';
import { keptProfile } from './profile-rows';

/** What the card is made of. What its owner did not choose is not even here. */
export type EmergencyCard = {
  fields: readonly CardField[];
  version: number;
  today: IsoDay;
  name: string | null;
  birthYear: number | null;
  diagnosis: string | null;
  profile: Pick<Profile, 'diagnosedOn' | 'organs' | 'allergies' | 'allergyText' | 'contact'>;
  /** Of now. Those marked private, of mood and mind or of cycle stand apart: they are chosen apart. */
  medicines: readonly Medicine[];
  guarded: readonly Medicine[];
  clinicLine: string | null;
};

type Chosen = (field: CardField) => boolean;

async function clinicLineOf({ q, own, unseal, patientId }: Allowed): Promise<string | null> {
  const [row] = await q.select({ line: patients.clinicLine }).from(patients).where(own(patients));
  return unseal({ table: 'patients', row: patientId, column: 'clinic_line' }, row?.line ?? null);
}

async function medicinesOf(allowed: Allowed, today: IsoDay, chosen: Chosen): Promise<[Medicine[], Medicine[]]> {
  if (!chosen('medicines') && !chosen('guarded-medicines')) return [[], []];
  const all = await coursesOf(allowed, { from: today, to: today });
  const current = all.filter((medicine) => stateOfMedicine(medicine, today) === 'current');
  const isGuarded = ({ category, isPrivate }: Medicine): boolean => category !== 'meds' || isPrivate;
  const guarded = chosen('guarded-medicines') ? current.filter(isGuarded) : [];
  return [chosen('medicines') ? current.filter((medicine) => !isGuarded(medicine)) : [], guarded];
}

function profileOn(chosen: Chosen, profile: Profile): EmergencyCard['profile'] {
  return {
    diagnosedOn: chosen('diagnosis') ? profile.diagnosedOn : null,
    organs: chosen('organs') ? profile.organs : [],
    allergies: chosen('allergies') ? profile.allergies : null,
    allergyText: chosen('allergies') ? profile.allergyText : null,
    contact: chosen('contact') ? profile.contact : null,
  };
}

/** The card to carry, for its owner alone: the server shows it to nobody else, whatever the emergency. */
export async function getEmergencyCard(viewer: Viewer, subject: Subject): Promise<EmergencyCard> {
  return withAccess(viewer, 'record.read_profile', subject, async (allowed) => {
    const { person, now } = allowed;
    const { profile, cardFields, version } = await keptProfile(allowed);
    const chosen: Chosen = (field) => cardFields.includes(field);
    const today = dayOf(now, person.zone);
    const [medicines, guarded] = await medicinesOf(allowed, today, chosen);
    return {
      fields: cardFields,
      version,
      today,
      name: chosen('name') ? person.displayName : null,
      birthYear: chosen('birth-year') ? person.birthYear : null,
      diagnosis: chosen('diagnosis') ? person.diagnosis : null,
      profile: profileOn(chosen, profile),
      medicines,
      guarded,
      clinicLine: chosen('clinic') ? await clinicLineOf(allowed) : null,
    };
  });
}
