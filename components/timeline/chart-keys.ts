/** Where keys lead besides to a bin; null where there is nothing that way. */
export type ChartKeys = {
  closer: string | null;
  wider: string | null;
  table: string;
  /** Bins on which a flare begins, oldest first. */
  flares: readonly number[];
  /** What Enter opens on a bin. */
  opens: Readonly<Record<number, string>>;
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: -4,
  PageDown: 4,
};

function flareFrom(key: string, at: number, flares: readonly number[]): number | null {
  if (key === '[') return flares.findLast((bin) => bin < at) ?? null;
  return key === ']' ? (flares.find((bin) => bin > at) ?? null) : null;
}

function addressOf(key: string, at: number, { closer, wider, table, opens }: ChartKeys): string | null {
  if (key === '+' || key === '=') return closer;
  if (key === '-') return wider;
  if (key === 't' || key === 'T') return table;
  return key === 'Enter' ? (opens[at] ?? null) : null;
}

/** What a key does on the chart: the bin to go to, an address to open, or null for nothing. */
export function keyMove(key: string, at: number, bins: number, keys: ChartKeys): number | string | null {
  if (key === 'Home') return 0;
  if (key === 'End') return bins - 1;
  const step = STEPS[key];
  if (step !== undefined) return Math.min(bins - 1, Math.max(0, at + step));
  return flareFrom(key, at, keys.flares) ?? addressOf(key, at, keys);
}

/** The bin under a point of the screen; outside the bins the nearest one. */
export function binUnder(x: number, plot: { left: number; width: number }, edges: readonly number[]): number {
  const place = ((x - plot.left) / plot.width) * 10_000;
  const after = edges.findIndex((edge) => edge > place);
  const bins = edges.length - 1;
  return after === -1 ? bins - 1 : Math.max(0, after - 1);
}
