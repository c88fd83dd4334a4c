// Below this the wide drawing's gutters leave too little for the plot; the same edge as the shells.
const NARROW = '(max-width: 899px)';
const ONE_YEAR = 31_536_000;

/** Tells the server which of its two drawings fits this window, for a year. Answers what fits. */
export function tellWidth(): 'narrow' | 'wide' {
  const fitting = window.matchMedia(NARROW).matches ? 'narrow' : 'wide';
  document.cookie = `plot=${fitting}; Path=/; Max-Age=${String(ONE_YEAR)}; SameSite=Lax`;
  return fitting;
}
