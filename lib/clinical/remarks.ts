/** Longest free text a person may enter in one field, in characters as they are counted by eye. */
export const REMARK_LENGTH = 4000;

/** Whether a text is longer than one field may hold. */
export function isTooLongRemark(text: string): boolean {
  return Array.from(text).length > REMARK_LENGTH;
}
