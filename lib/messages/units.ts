const UNIT_WORDS: Readonly<Record<string, string>> = {
  '10^9/L': '×10⁹/L',
  '10^3/uL': '×10³/µL',
  'umol/L': 'µmol/L',
  'ug/L': 'µg/L',
  'mL/min/1.73m2': 'mL/min/1.73 m²',
  '/hpf': 'per field',
};

/** A unit as it is printed. */
export function unitText(unit: string | null): string {
  return unit === null ? '' : (UNIT_WORDS[unit] ?? unit);
}
