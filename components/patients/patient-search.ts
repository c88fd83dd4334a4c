import type { PatientLine } from '@/lib/records/caseload';

/** `text` is part of a name, in lower case; empty for everybody. Page 1 is the first. */
export type PatientSearch = { text: string; page: number };

export type CaseloadPage = {
  lines: readonly PatientLine[];
  /** What is shown: a page behind the last one asked for is the last one. */
  search: PatientSearch;
  /** The place of the first line among those found, counted from 1. */
  first: number;
  found: number;
  /** So many share that the list has pages, and can be searched. */
  isLong: boolean;
};

/** Lines of a page: more elements than this cost more than everything else about the list. */
export const PAGE = 50;

/** One page of those whose name holds the text, in the order of the whole list. */
export function caseloadPage(patients: readonly PatientLine[], { text, page }: PatientSearch): CaseloadPage {
  const found = patients.filter(({ displayName }) => displayName.normalize('NFKC').toLowerCase().includes(text));
  const shown = Math.min(page, Math.max(1, Math.ceil(found.length / PAGE)));
  const start = (shown - 1) * PAGE;
  return {
    lines: found.slice(start, start + PAGE),
    search: { text, page: shown },
    first: start + 1,
    found: found.length,
    isLong: patients.length > PAGE,
  };
}

/** The address of a page of the list. */
export function addressOfPatients({ text, page }: PatientSearch): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('find', text);
  if (page > 1) query.set('page', String(page));
  const words = query.toString();
  return words === '' ? '/patients' : `/patients?${words}`;
}
