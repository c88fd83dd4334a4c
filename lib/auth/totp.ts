import { generateSecret, generateURI, verify } from 'otplib';
import { encode } from 'uqr';

const STEP_SECONDS = 30;
const ISSUER = 'Flareline';

/** A new secret for an authenticator app: 160 random bits in base32. */
export function newSeed(): string {
  return generateSecret();
}

/** The address an authenticator app reads from the QR code. @param label whose code it is: the e-mail address */
export function otpauthUri(label: string, seed: string): string {
  return generateURI({ issuer: ISSUER, label, secret: seed });
}

type CodeCheck = {
  seed: string;
  /** As typed; spaces are forgiven, because apps show `123 456`. */
  code: string;
  /** The last time step a code was accepted for; null before the first. */
  lastStep: number | null;
  /** UTC milliseconds. */
  at: number;
};

/**
 * The time step a code belongs to, if it is this step's, the one before or the one after, and later than the last
 * accepted one: a code works once. Null otherwise.
 */
export async function acceptedStep({ seed, code, lastStep, at }: CodeCheck): Promise<number | null> {
  const token = code.replace(/\s/g, '');
  // The package throws for anything but six digits.
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(at / 1000);
  const result = await verify({ secret: seed, token, epoch, epochTolerance: STEP_SECONDS });
  if (!result.valid || !('timeStep' in result)) return null;
  return lastStep === null || result.timeStep > lastStep ? result.timeStep : null;
}

/** The secret for typing: groups of four. */
export function inGroups(seed: string): string {
  return (seed.match(/.{1,4}/g) ?? []).join(' ');
}

/** A QR code as one SVG path over a square of `size` units, quiet zone included. */
export type QrDrawing = { size: number; path: string };

// Four modules of quiet around it: what readers are promised by ISO/IEC 18004.
const QUIET = 4;

function runsOf(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const isDark = row[x] === true;
    if (isDark && start < 0) start = x;
    if (isDark || start < 0) continue;
    const length = String(x - start);
    runs.push(`M${String(start)} ${String(y)}h${length}v1h-${length}z`);
    start = -1;
  }
  return runs.join('');
}

/** Draws a text as a QR code. */
export function qrOf(text: string): QrDrawing {
  const { size, data } = encode(text, { border: QUIET, ecc: 'M' });
  return { size, path: data.map(runsOf).join('') };
}
