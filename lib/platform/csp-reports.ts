import { logEvent } from './log';

const WINDOW_MS = 60_000;
const MOST = 30;

let since = 0;
let count = 0;

/** True for the first 30 reports of a minute; how many there were is said when the next minute begins. */
function isWithinPace(now: number): boolean {
  if (now - since >= WINDOW_MS) {
    if (count > MOST) logEvent('csp.more-reports', { count: count - MOST });
    since = now;
    count = 0;
  }
  count += 1;
  return count <= MOST;
}

function field(report: unknown, name: string): string {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, name) : null;
  return typeof value === 'string' ? value : '';
}

// A browser writes a report, but so can anybody: only the alphabet of what we expect reaches the log.
function wordOf(text: string): string {
  return /^[a-z-]{1,40}$/.test(text) ? text : 'other';
}

function sourceOf(text: string): string {
  return URL.canParse(text) ? wordOf(new URL(text).protocol.replace(':', '')) : wordOf(text);
}

// Without its query: a view's day may stand there.
function pathOf(text: string): string {
  const path = URL.canParse(text) ? new URL(text).pathname : '';
  return /^[\w/-]{1,120}$/.test(path) ? path : 'other';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** What may be said of a report: directive, kind of source, page. Of anything else only that it came. */
export function cspReportFacts(body: string): { directive: string; blocked: string; page: string } {
  const outer = parsed(body);
  const report: unknown = typeof outer === 'object' && outer !== null ? Reflect.get(outer, 'csp-report') : null;
  return {
    directive: wordOf(field(report, 'effective-directive')),
    blocked: sourceOf(field(report, 'blocked-uri')),
    page: pathOf(field(report, 'document-uri')),
  };
}

/** Notes a browser's report that a page broke the content security policy; at most 30 a minute reach the log. */
export function noteCspReport(body: string, now: number): void {
  if (isWithinPace(now)) logEvent('csp.report', cspReportFacts(body));
}
