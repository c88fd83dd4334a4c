/**
 * Declares the sentences of one noun. Keys and texts keep their literal types, so `say` knows which
 * placeholders (`{name}`) a sentence needs and an unknown key does not compile.
 */
export function defineMessages<const Messages extends Readonly<Record<string, string>>>(messages: Messages): Messages {
  return messages;
}
