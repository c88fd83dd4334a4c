import type { AskedCategory } from '@/lib/clinical/asked-categories';
import { streamOf } from './draws';
import type { CohortPerson } from './people';

/** How many ask for mood and mind. A choice of this design. */
const ASKING = 1 / 3;

/** What a person asked to be offered before their first check-in; signs of it are written for nobody else. Pure. */
export function asksOf(seed: number, person: CohortPerson): AskedCategory[] {
  if (person.lot === 'empty') return [];
  return streamOf(seed, person.index, 'asked')() < ASKING ? ['mental'] : [];
}
