import { sealForServer, unsealForServer, type Keks } from './sealing';

/** What a letter is about. Its words are written when it is sent (lib/jobs), never stored. */
export const LETTER_KINDS = [
  'sign-up',
  'account-exists',
  'staff-invitation',
  'password-link',
  'password-changed',
  'share-invited',
] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

export type Letter = {
  kind: LetterKind;
  /** A normalised address. */
  to: string;
  /** The code of the link it carries; only its hash stands anywhere else. */
  token: string | null;
  /** From then on (UTC milliseconds) the letter says nothing any more; null: it stays true. */
  until: number | null;
};

const place = (id: string): string => `mail_queue|server|${id}|content`;

/** A letter as the queue keeps it: nobody who reads the database can follow its link. */
export function sealLetter(keks: Keks, id: string, letter: Letter): Uint8Array {
  return sealForServer(keks, place(id), JSON.stringify(letter));
}

/** @throws SealBroken when altered, moved to another row, or when the key is gone */
export function openLetter(keks: Keks, id: string, sealed: Uint8Array): Letter {
  // Only `sealLetter` can have made it, so it has its shape.
  return JSON.parse(unsealForServer(keks, place(id), sealed)) as Letter;
}
