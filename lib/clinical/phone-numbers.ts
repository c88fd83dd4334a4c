/** A telephone number as a person writes it: digits, and what one puts between them. */
const SHAPE = /^\+?[\d\s()./-]+$/;
const DIGITS = { least: 2, most: 15 } as const;

/** Could a telephone dial this? Short numbers such as 112 count. */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return SHAPE.test(text) && digits >= DIGITS.least && digits <= DIGITS.most;
}

/** Does a line such as "Lupus nurse, 020 7946 0958" end with a number to dial? */
export function endsWithPhoneNumber(text: string): boolean {
  const found = /\+?\d[\d\s()./-]*$/.exec(text)?.[0];
  return found !== undefined && isPhoneNumber(found);
}
