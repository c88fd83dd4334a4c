/** Marks over letters, and everything that is neither letter nor digit, play no part in a search. */
function wordsIn(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Longest text that is searched for; more says nothing more. */
const MOST_CHARACTERS = 80;

/** What is searched for, cut to a length a catalogue can answer. */
export function searchText(typed: string | undefined): string {
  return Array.from((typed ?? '').trim())
    .slice(0, MOST_CHARACTERS)
    .join('');
}

type Searched = { id: string; texts: readonly string[] };

/**
 * Entries in which each word of the search begins a word, in their own order; those whose first text begins with the
 * search come first. An empty search finds nothing.
 */
export function searchByWords<T extends Searched>(typed: string, entries: readonly T[]): T[] {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return [];
  const found = entries.flatMap((entry) => {
    const words = entry.texts.flatMap(wordsIn);
    const isFound = wanted.every((want) => words.some((word) => word.startsWith(want)));
    const isFirst = wordsIn(entry.texts[0] ?? '')
      .join(' ')
      .startsWith(wanted.join(' '));
    return isFound ? [{ entry, rank: isFirst ? 0 : 1 }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
