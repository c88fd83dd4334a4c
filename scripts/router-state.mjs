const PARAMETER_KINDS = /^(c|oc|d)$|^[cd]i(\(\.\)|\(\.\.\)|\(\.\.\.\)|\(\.\.\)\(\.\.\))$/;
const MARKERS = [undefined, null, 'refetch', 'inside-shared-layout', 'metadata-only'];
const DEEPEST = 40;

const isText = (value) => typeof value === 'string';
const isNothing = (value) => value === undefined || value === null;

function isSegment(segment) {
  if (isText(segment)) return true;
  if (!Array.isArray(segment) || segment.length !== 4) return false;
  const siblings = segment[3];
  if (siblings !== null && !(Array.isArray(siblings) && siblings.every(isText))) return false;
  return segment.slice(0, 3).every(isText) && PARAMETER_KINDS.test(segment[2]);
}

const isPlace = (place) => isNothing(place) || (Array.isArray(place) && place.length === 2 && place.every(isText));

function areBranches(branches, depth) {
  const isRecord = typeof branches === 'object' && branches !== null && !Array.isArray(branches);
  return isRecord && depth < DEEPEST && Object.values(branches).every((branch) => isState(branch, depth + 1));
}

const areMarks = (marker, bits, address) =>
  MARKERS.includes(marker) &&
  (isNothing(bits) || typeof bits === 'number') &&
  (address === undefined || isText(address));

function isState(state, depth) {
  if (!Array.isArray(state) || state.length > 6) return false;
  const [segment, branches, place, ...marks] = state;
  return isSegment(segment) && isPlace(place) && areMarks(...marks) && areBranches(branches, depth);
}

/**
 * Can Next read where a page says it is? It breaks on anything else, before any code of ours runs.
 *
 * @param {string | undefined} header `next-router-state-tree`
 */
export function isRouterState(header) {
  if (header === undefined) return true;
  try {
    return isState(JSON.parse(decodeURIComponent(header)), 0);
  } catch {
    return false;
  }
}
