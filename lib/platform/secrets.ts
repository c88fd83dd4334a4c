import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env';
import { makeFolder } from './folders';
import type { Keks } from './sealing';

export type Secrets = {
  /** Signs next-auth's cookie. */
  auth: string;
  /** Goes into passphrase hashes and keyed hashes of requests. */
  pepper: Uint8Array;
  /** Keys the audit chains. */
  audit: Uint8Array;
  /** Wrap the data keys of patients and accounts. */
  keks: Keks;
};

const NAMES = ['auth', 'pepper', 'audit', 'key'] as const;
// Written last, so it also says: this folder was complete once, and whatever is missing now was lost.
const NOTE = 'README.txt';
const NOTE_TEXT = `Flareline's secrets. Keep a copy of this folder in a safe place, apart from the data folder.
Without the file "key" nothing that people wrote in their own words can ever be read again.

  auth    signs session cookies          losing it signs everyone out
  pepper  goes into passphrase hashes    losing it locks everyone out
  audit   keys the audit chains          losing it makes them unverifiable
  key     opens the sealed data          losing it loses that data
`;

const SECRET_BYTES = 32;
const KEK_LINE = /^(k[1-9]\d{0,3}) ([A-Za-z0-9+/]{43}=)$/;

// The bundler follows paths it can guess at, and would take the whole project for part of the server.
function fileIn(folder: string, name: string): string {
  return join(/* turbopackIgnore: true */ folder, name);
}

function freshContent(name: (typeof NAMES)[number]): string {
  const secret = randomBytes(SECRET_BYTES).toString('base64');
  return name === 'key' ? `k1 ${secret}\n` : `${secret}\n`;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** Several processes may start at once: the first complete file wins, and everyone reads that one. */
function putOnce(file: string, content: string): void {
  if (existsSync(file)) return;
  const draft = `${file}.${String(process.pid)}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, content, { mode: 0o400, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function missingSentence(folder: string, name: string): string {
  if (!existsSync(fileIn(folder, NOTE))) {
    return `There are no secrets in ${folder}: "npm start" makes them, or set SECRETS_DIR to where they are.`;
  }
  return `${fileIn(folder, name)} is missing: put back your copy of that folder, or set SECRETS_DIR to where it is.`;
}

function readFileOf(folder: string, name: string): string {
  try {
    return readFileSync(fileIn(folder, name), 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      throw new Error(
        `${fileIn(folder, name)} cannot be read (${errorCode(error)}): give it to the user who starts this.`,
      );
    }
    throw new Error(missingSentence(folder, name));
  }
}

function decoded(folder: string, name: string): Uint8Array {
  const bytes = Buffer.from(readFileOf(folder, name).trim(), 'base64');
  if (bytes.length !== SECRET_BYTES) throw new Error(`${fileIn(folder, name)} is damaged: put back your copy of it.`);
  return bytes;
}

function parseKeks(folder: string): Keks {
  const lines = readFileOf(folder, 'key')
    .split('\n')
    .filter((line) => line !== '');
  const entries = lines.map((line) => KEK_LINE.exec(line) ?? []);
  const byVersion = new Map(entries.map(([, version = '', key = '']) => [version, Buffer.from(key, 'base64')]));
  const current = entries.at(-1)?.[1];
  if (current === undefined || byVersion.has('')) {
    throw new Error(`${fileIn(folder, 'key')} is damaged: put back your copy of it.`);
  }
  return { current, byVersion };
}

function readSecrets(folder: string): Secrets {
  return {
    auth: Buffer.from(decoded(folder, 'auth')).toString('base64url'),
    pepper: decoded(folder, 'pepper'),
    audit: decoded(folder, 'audit'),
    keks: parseKeks(folder),
  };
}

let cached: Secrets | undefined;

/**
 * Makes the secrets at first start and reads them. For start scripts: the server itself only reads, so that a wrong
 * SECRETS_DIR stops it instead of giving it new keys.
 *
 * @throws Error with one sentence when the folder cannot be made or a secret was lost
 */
export function ensureSecrets(): Secrets {
  const folder = env().secretsDir;
  try {
    makeFolder(folder);
    if (!existsSync(fileIn(folder, NOTE))) {
      for (const name of NAMES) putOnce(fileIn(folder, name), freshContent(name));
      putOnce(fileIn(folder, NOTE), NOTE_TEXT);
    }
  } catch (error) {
    throw new Error(
      `The secrets folder ${folder} cannot be written (${errorCode(error)}): set SECRETS_DIR to one that can.`,
    );
  }
  return secrets();
}

/** The secrets of this installation, read once. @throws Error with one sentence when they are missing or damaged */
export function secrets(): Secrets {
  cached ??= readSecrets(env().secretsDir);
  return cached;
}

/**
 * Adds a key-encryption key and makes it the current one; the old ones stay for what they wrapped. One at a time:
 * a second call meanwhile throws.
 */
export function addKek(): Keks {
  const folder = env().secretsDir;
  const { keks } = readSecrets(folder);
  const next = `k${String(Number(keks.current.slice(1)) + 1)}`;
  const draft = fileIn(folder, 'key.new');
  const line = `${next} ${randomBytes(SECRET_BYTES).toString('base64')}\n`;
  try {
    writeFileSync(draft, readFileOf(folder, 'key') + line, { mode: 0o400, flag: 'wx' });
  } catch (error) {
    throw new Error(`${draft} cannot be made (${errorCode(error)}): if no other rotation is running, remove it.`);
  }
  renameSync(draft, fileIn(folder, 'key'));
  cached = readSecrets(folder);
  return cached.keks;
}
