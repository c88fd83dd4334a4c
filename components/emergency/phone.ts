/** The number in a line such as "Samaritans 116 123" (its last run of digits); null when there is none. */
export function phoneOf(line: string): string | null {
  const found = /\+?\d[\d\s().-]*$/.exec(line.trim())?.[0].replace(/[^\d+]/g, '');
  return found === undefined || found === '' ? null : found;
}

/** The address that a phone dials. */
export function telHref(phone: string): string {
  return `tel:${phone}`;
}
