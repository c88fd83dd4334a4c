import { searchByWords, searchText } from '@/lib/clinical/symptom-search';
import { symptomById, SYMPTOMS, type Symptom } from '@/lib/clinical/symptoms';
import { SYSTEMS, type SystemId } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import type { SignOfDay } from '@/lib/records/symptom-rows';

/** Most results a search shows. */
const MOST = 12;

/** What the list shows besides what was noted: what a search found, or all of one place. */
export type SymptomChoice = {
  query: string;
  place: SystemId | null;
  shown: Symptom[];
  noted: Symptom[];
};

const SEARCHED = SYMPTOMS.map((symptom) => ({
  id: symptom.id,
  texts: [say(`sign.${symptom.id}`), symptom.label, say(`system.${symptom.lane}`)],
  symptom,
}));

/** Reads an address; a place that is none of the nine, and words nothing is called by, show nothing. */
export function symptomChoice(
  asked: { query: string | undefined; place: string | undefined },
  entries: readonly SignOfDay[],
): SymptomChoice {
  const query = searchText(asked.query);
  const place = query === '' ? (SYSTEMS.find((system) => system === asked.place) ?? null) : null;
  const shown =
    place === null
      ? searchByWords(query, SEARCHED)
          .slice(0, MOST)
          .map(({ symptom }) => symptom)
      : SYMPTOMS.filter((symptom) => symptom.lane === place);
  const noted = entries.flatMap(({ symptomId }) => symptomById(symptomId) ?? []);
  return { query, place, shown, noted: noted.filter((one) => !shown.includes(one)) };
}

/** This list's own address, so that a tap comes back to what was found. */
export function choiceAddress(home: string, { query, place }: Pick<SymptomChoice, 'query' | 'place'>): string {
  if (query !== '') return `${home}?${new URLSearchParams({ q: query }).toString()}`;
  return place === null ? home : `${home}?place=${place}`;
}
