/** What differs between two drawings of one page: nonces, form keys, moments, ids that React made. */
const CHANCE: readonly RegExp[] = [
  /nonce="[^"]*"/g,
  /(?<=name="key" value=")[^"]*/g,
  /(?<=name="drawn" value=")[^"]*/g,
  /(?<=name="\$ACTION_KEY" value=")[^"]*/g,
  /_R_[a-z0-9]*_/g,
  /«[a-z0-9]+»/g,
];

const FLIGHT = /self\.__next_f\.push\(\[1,"((?:[^"\\]|\\.)*)"\]\)/g;

/** Everything a page carries: its markup, and the data that goes along for scripts, whose parts come in any order. */
export function samePage(html: string): string {
  const flight = [...html.matchAll(FLIGHT)].map(([, text = '']) => text.replaceAll('\\"', '"').replaceAll('\\n', '\n'));
  const chance = /"nonce":"[^"]*"|"key","value":"[0-9a-f]{32}"|"[0-9a-f]{32}"/g;
  const data = flight.join('').replace(chance, '*').split('\n').sort().join('\n');
  return `${withoutChance(html)}\n${data}`;
}

const SCRIPTS = /<script\b[\s\S]*?<\/script>/g;

/**
 * A page's markup without what chance or the clock put into it, and without its scripts (which carry the same again).
 * Further words, such as the id that was asked for, are replaced by one constant.
 */
export function withoutChance(html: string, ...words: readonly string[]): string {
  const plain = CHANCE.reduce((text, pattern) => text.replace(pattern, '*'), html.replace(SCRIPTS, ''));
  return words.reduce((text, word) => text.replaceAll(word, '*').replaceAll(encodeURIComponent(word), '*'), plain);
}
