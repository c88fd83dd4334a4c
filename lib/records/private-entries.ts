import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { isDerivedFrom, refreshDay } from './day-rows';
import { beginAct, changeRow, ENTRY_TABLES, type EntryName } from './history-rows';
import { entryWithKin, hiddenWith } from './private-kin-rows';
import type { Saved } from './saved';

/** The profile has no switch: it is its owner's alone already. */
type PrivateName = Exclude<EntryName, 'profiles'>;
type PrivateInput = { table: PrivateName; id: string; isPrivate: boolean };

/**
 * "Only for me": a private entry is never shared with anybody. What belongs to it goes with it (the answers of a
 * day, what was noted in a flare, a medicine's doses), and comes back with it unless it was hidden by itself.
 * @throws Refused not_found when the entry is not there, or not this patient's
 */
export async function setPrivate(viewer: Viewer, subject: Subject, input: PrivateInput): Promise<Saved> {
  return withAccess(viewer, 'entry.set_private', subject, async (allowed) => {
    const { isPrivate } = input;
    const { entry, kin } = await entryWithKin(allowed, input.table, input.id);
    const act = beginAct(allowed);
    const days = new Set<string>();
    const going = [entry, ...(isPrivate ? kin : await hiddenWith(allowed, entry, kin))];
    for (const one of going.filter((row) => row.isPrivate !== isPrivate)) {
      await changeRow(allowed, act, ENTRY_TABLES[one.name], { id: one.id, set: { isPrivate } });
      if (isDerivedFrom(one.name)) days.add(one.day);
    }
    for (const day of days) await refreshDay(allowed, day);
    return { status: 'saved', undoId: act.undoId };
  });
}
