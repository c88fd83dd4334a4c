/**
 * Names that the machine's own list still has in an older spelling. Source: IANA time zone database, file `backward`.
 * Both spellings are one zone.
 */
const NOW_CALLED: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** A zone to choose; `also`: its older spelling, which some browsers still say. */
export type ZoneChoice = { zone: string; also?: string };

/**
 * The zones a person can choose from, by name, in today's spelling.
 *
 * @param current the zone that stands; it is among them, however it is spelled
 */
export function zoneChoices(current: string | null): ZoneChoice[] {
  const choices = new Map<string, ZoneChoice>([['UTC', { zone: 'UTC' }]]);
  for (const known of Intl.supportedValuesOf('timeZone')) {
    const zone = NOW_CALLED.get(known) ?? known;
    choices.set(zone, zone === known ? { zone } : { zone, also: known });
  }
  if (current !== null && !choices.has(current)) choices.set(current, { zone: current });
  return [...choices.values()].sort((a, b) => (a.zone < b.zone ? -1 : 1));
}
