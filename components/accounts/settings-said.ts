import { say, type PlainKey } from '@/lib/messages/say';

const SAID: ReadonlyMap<unknown, PlainKey> = new Map<unknown, PlainKey>([
  ['zone', 'settings.said.zone'],
  ['lines', 'settings.said.lines'],
  ['day-end', 'settings.said.day-end'],
  ['asked', 'settings.said.asked'],
  ['device', 'settings.said.device'],
  ['password', 'settings.said.password'],
]);

/** What was just kept, from the address; null for anything unknown. */
export function settingsSaid(said: string | string[] | undefined): string | null {
  const key = SAID.get(said);
  return key === undefined ? null : say(key);
}
