import { SYMPTOMS } from '@/lib/clinical/symptoms';
import type { RecordOwner } from './entry-rows';
import { givenSymptom } from './given-entries';

/** Every symptom of the catalogue on one day, each moderate; how many there are. */
export async function givenWholeCatalogue(owner: RecordOwner, day: string): Promise<number> {
  for (const { id: symptom, category } of SYMPTOMS) await givenSymptom(owner, { day, symptom, level: 2, category });
  return SYMPTOMS.length;
}
