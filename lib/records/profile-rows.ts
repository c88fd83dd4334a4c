import { profiles } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { PersonFacts } from '@/lib/access/person';
import { askedOf, type AskedCategory } from '@/lib/clinical/asked-categories';
import {
  cardFieldsOf,
  factsOf,
  NO_PROFILE,
  type CardField,
  type Profile,
  type ProfileFacts,
} from '@/lib/clinical/profile';
import type { IsoDay } from '@/lib/clinical/days';
import { addRow, beginAct, changeRow } from './history-rows';

/** The profile as it stands. `id` null: never written. One that was taken back reads as empty, and is written again. */
export type KeptProfile = {
  id: string | null;
  version: number;
  profile: Profile;
  cardFields: CardField[];
  /** What its owner asked for to be offered. It is sealed with the rest: that alone says something. */
  asks: AskedCategory[];
  /** Year of birth and diagnosis as corrected after sign-up; null: as they were. */
  correction: PersonFacts | null;
};

type Payload = Partial<Profile> & { asks?: readonly string[] };

const NOTHING: KeptProfile = { id: null, version: 0, profile: NO_PROFILE, cardFields: [], asks: [], correction: null };

const placeOf = (row: string) => ({ table: 'profiles', row, column: 'payload' });
const wordsPlace = (row: string) => ({ table: 'profiles', row, column: 'words' });

/** The person's profile. It is nobody else's to read: its row is private, so a share finds none. */
export async function keptProfile(allowed: Allowed): Promise<KeptProfile> {
  const { q, own, unseal } = allowed;
  const [row] = await q.select().from(profiles).where(own(profiles));
  if (row === undefined) return NOTHING;
  const { id, version } = row;
  if (row.deletedAt !== null) return { ...NOTHING, id, version };
  const text = unseal(placeOf(id), row.payload);
  // Written by `writeProfile`; what came to the profile later is not in the older ones.
  const { asks = [], ...kept } = text === null ? {} : (JSON.parse(text) as Payload);
  const profile = { ...NO_PROFILE, ...kept };
  const words = unseal(wordsPlace(id), row.words);
  const correction = words === null ? null : (JSON.parse(words) as PersonFacts);
  return { id, version, profile, cardFields: cardFieldsOf(row.cardFields), asks: askedOf(asks), correction };
}

/** What the kidney formula and the hydroxychloroquine card need; nothing but the year of birth for anybody else. */
export async function profileFactsOf(allowed: Allowed): Promise<ProfileFacts> {
  const { profile } = await keptProfile(allowed);
  return factsOf(profile, allowed.person.birthYear);
}

type Write = Pick<KeptProfile, 'profile' | 'asks' | 'correction'> & {
  cardFields: readonly CardField[];
  day: IsoDay;
  zone: string;
};

/** What the owner asked for to be offered; of anybody else nobody knows. */
export async function askedBy(allowed: Allowed): Promise<AskedCategory[]> {
  return allowed.isOwner ? (await keptProfile(allowed)).asks : [];
}

/** Writes the one row of a patient: the first time, over what stood, or over one that was taken back. */
export async function writeProfile(allowed: Allowed, kept: KeptProfile, write: Write): Promise<string | null> {
  const { profile, asks, correction, day, zone } = write;
  const act = beginAct(allowed);
  const id = kept.id ?? allowed.newId('pro');
  const set = {
    payload: allowed.seal(placeOf(id), JSON.stringify({ ...profile, asks })),
    words: correction === null ? null : allowed.seal(wordsPlace(id), JSON.stringify(correction)),
    cardFields: [...write.cardFields],
  };
  if (kept.id === null) {
    const place = { day, zone, category: 'notes', isPrivate: true, isBackfill: false } as const;
    await addRow(allowed, act, profiles, { id, ...place, ...set });
  } else {
    await changeRow(allowed, act, profiles, { id, set: { ...set, deletedAt: null } });
  }
  return act.undoId;
}

/** Has the agreements follow what is asked for, whichever way it changed: by its switch, or by Undo. */
export async function consentsFollow(allowed: Allowed): Promise<void> {
  const { asks } = await keptProfile(allowed);
  for (const category of asks) await allowed.consents.agree('category', category);
  await allowed.consents.withdraw('category', (about) => !asks.some((category) => category === about));
}
