import { isPlainKey, say } from './say';

const TOO_LONG = /^field\.text\.too-long:(\d{1,6})$/;

/**
 * The finished sentence of a fault that came along as data: a key without placeholders, or a text that is too long
 * with how much of it fits (`tooLong` of lib/schemas). Null for what is neither.
 */
export function faultWords(fault: string): string | null {
  const [, most] = TOO_LONG.exec(fault) ?? [];
  if (most !== undefined) return say('field.text.too-long', { most: Number(most).toLocaleString('en-GB') });
  return isPlainKey(fault) ? say(fault) : null;
}
