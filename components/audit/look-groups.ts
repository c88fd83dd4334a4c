import { dayOf } from '@/lib/clinical/days';
import type { Look } from '@/lib/records/audit-events';

/** Looks one after the other that tell the same; `look` is the newest of them. */
export type LookGroup = { look: Look; times: number };

function sameness(look: Look, zone: string): string {
  const { actorName, actorRole, kind, isRefused, detail, categories } = look;
  return JSON.stringify([actorName, actorRole, kind, isRefused, detail, categories, dayOf(look.at, zone)]);
}

/**
 * Folds looks that stand next to each other and differ by the hour alone, so that one person's reloads do not push
 * everybody else out of sight. The log itself keeps each of them.
 */
export function groupLooks(looks: readonly Look[], zone: string): LookGroup[] {
  const groups: LookGroup[] = [];
  for (const look of looks) {
    const last = groups.at(-1);
    if (last !== undefined && sameness(last.look, zone) === sameness(look, zone)) last.times += 1;
    else groups.push({ look, times: 1 });
  }
  return groups;
}
