/** The three words a person answers with, mildest first. Stored as 1, 2, 3. */
export const SEVERITIES = ['mild', 'moderate', 'severe'] as const;

/** How bad a system or sign was on a day. 0 is an answered none; a missing row is not answered. */
export type Level = 0 | 1 | 2 | 3;

/** The level of a flare, which is never none. */
export type FlareLevel = Exclude<Level, 0>;
