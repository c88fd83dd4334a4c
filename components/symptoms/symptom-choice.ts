import { isOffered, type AskedCategory } from '@/lib/clinical/asked-categories';
import { unkeptAmong } from '@/lib/clinical/red-flags';
import { searchByWords, searchText } from '@/lib/clinical/word-search';
import { symptomById, SYMPTOMS, type Symptom } from '@/lib/clinical/symptoms';
import { SYSTEMS, type SystemId } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import type { SignOfDay } from '@/lib/records/symptom-rows';

/** Most results a search shows. */
const MOST = 12;

/** What the list shows besides what was noted: what a search found, or all of one place. */
export type SymptomChoice = {
  query: string;
  /** The search was sent with nothing in it. */
  isBlank: boolean;
  place: SystemId | null;
  shown: Symptom[];
  /** Emergency items among them that were not asked for: links to their card, which store nothing. */
  lines: Symptom[];
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
  { symptoms: entries, asked: offered }: { symptoms: readonly SignOfDay[]; asked: readonly AskedCategory[] },
): SymptomChoice {
  const query = searchText(asked.query);
  const place = query === '' ? (SYSTEMS.find((system) => system === asked.place) ?? null) : null;
  const matching =
    place === null
      ? searchByWords(query, SEARCHED).map(({ symptom }) => symptom)
      : SYMPTOMS.filter((symptom) => symptom.lane === place);
  const noted = entries.flatMap(({ symptomId }) => symptomById(symptomId) ?? []);
  // What stands for the day can be changed there, whatever is asked for now.
  const open = matching.filter((one) => isOffered(one.category, offered) || noted.includes(one));
  const shown = place === null ? open.slice(0, MOST) : open;
  const lines = unkeptAmong(matching, offered).filter((one) => !noted.includes(one));
  const isBlank = asked.query !== undefined && query === '' && place === null;
  return { query, isBlank, place, shown, lines, noted: noted.filter((one) => !shown.includes(one)) };
}

/** This list's own address, so that a tap comes back to what was found. */
export function choiceAddress(home: string, { query, place }: Pick<SymptomChoice, 'query' | 'place'>): string {
  if (query !== '') return `${home}?${new URLSearchParams({ q: query }).toString()}`;
  return place === null ? home : `${home}?place=${place}`;
}
