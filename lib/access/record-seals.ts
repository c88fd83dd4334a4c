import type { Sealed } from '@/db/schema';
import { sealBytes, sealText, slotOf, unsealBytes, unsealText } from '@/lib/platform/sealing';
import type { Scope } from './own';

/** A place in a table, as sealing binds a value to it. */
export type SealedPlace = { table: string; row: string; column: string };

// Free text is category `notes` wherever it stands: whoever was not given notes never opens it.
const NOTE_COLUMNS: readonly string[] = ['remark', 'reason'];

export type RecordSeals = ReturnType<typeof recordSeals>;

/** Sealing with the patient's key; what is opened depends on the part of the record that is open. */
export function recordSeals(dataKey: Uint8Array, patientId: string, scope: Scope) {
  const place = ({ table, row, column }: SealedPlace): string => `${table}|${patientId}|${row}|${column}`;
  return {
    seal: (at: SealedPlace, text: string): Sealed => sealText(dataKey, place(at), text) as Sealed,
    /** Opens a sealed value; null where there is none, or where it is free text that was not shared. */
    unseal: (at: SealedPlace, sealed: Uint8Array | null): string | null => {
      const isHidden = scope.is === 'shared' && NOTE_COLUMNS.includes(at.column) && !scope.categories.includes('notes');
      return sealed === null || isHidden ? null : unsealText(dataKey, place(at), sealed);
    },
    sealBytes: (at: SealedPlace, bytes: Uint8Array): Sealed => sealBytes(dataKey, place(at), bytes) as Sealed,
    /** Opens sealed bytes of a row that the guard has let through. */
    unsealBytes: (at: SealedPlace, sealed: Uint8Array): Uint8Array => unsealBytes(dataKey, place(at), sealed),
    /** What a sealed row shows instead of its item's id, so that it can still be one a day. */
    slot: (itemId: string): string => slotOf(dataKey, itemId),
  };
}
