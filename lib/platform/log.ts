import { randomBytes } from 'node:crypto';
import pino from 'pino';

const logger = pino({
  base: null,
  formatters: { level: (label) => ({ level: label }) },
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** What a line may say: codes, counts and ids. Never a name, an address, a value a person entered. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

// The alphabet of a code, a class name or an SQLSTATE; anything else may be a value someone typed.
const CODE = /^[A-Za-z0-9_.-]{1,60}$/;

function codeOf(value: unknown): string | null {
  return typeof value === 'string' && CODE.test(value) ? value : null;
}

const FRAMES = 6;

// A stack begins with the message, which may run over several lines and look like anything.
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message) + error.message.length;
  const lines = stack.slice(start).split('\n');
  return lines
    .filter((line) => /^\s+at \S/.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
}

export type ErrorFacts = { name: string; code: string | null; cause: string | null; frames: string[] };

/**
 * What may be said of an error: its name, its code, its cause's and where it was thrown. Never its message, because
 * a driver's message may hold parameters.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, code: null, cause: null, frames: [] };
  const inner = error.cause instanceof Error ? errorFacts(error.cause) : null;
  return {
    name: codeOf(error.name) ?? 'Error',
    code: 'code' in error ? codeOf(error.code) : null,
    cause: inner === null ? null : (inner.code ?? inner.name),
    frames: framesOf(error),
  };
}

/** Says what happened, as one line of JSON on stdout. @param event what, in a few fixed words: `server.ready` */
export function logEvent(event: string, facts: LogFacts = {}): void {
  logger.info(facts, event);
}

/** Says that something failed, under the reference number the person on the other side was given. */
export function logError(error: unknown, { reference }: { reference: string }): void {
  logger.error({ reference, ...errorFacts(error) }, 'failed');
}

/** A reference number for one failure: eight characters, for reading out loud. */
export function newReference(): string {
  return randomBytes(4).toString('hex');
}
