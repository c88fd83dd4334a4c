/** The query of an address, as pages get it. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** One value of an address as text; a name given twice says nothing. */
export function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const LONGEST_NAME = 120;

/** What a list is searched for, from the page's address: lower case; anything odd looks for everything. */
export function searchTextOf({ find }: Query): string {
  const text = typeof find === 'string' ? find.normalize('NFKC').trim().toLowerCase().slice(0, LONGEST_NAME) : '';
  // A null byte is nobody's name, and PostgreSQL refuses it.
  return text.replaceAll('\u0000', '');
}

/** Which page of a list, from the page's address; 1 is the first, and what anything odd asks for. */
export function pageNumberOf({ page }: Query): number {
  return typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}
