/** What a share can be switched on for, one by one; `base` (the person's name and the share itself) is implied. */
export const CATEGORIES = ['flares', 'meds', 'labs', 'scores', 'photos', 'notes', 'cycle', 'mental'] as const;

export type ShareCategory = (typeof CATEGORIES)[number];

/** What a new share offers switched on. Photos, notes, cycle and mood start hidden. */
export const DEFAULT_CATEGORIES = ['flares', 'meds', 'labs', 'scores'] as const satisfies readonly ShareCategory[];
