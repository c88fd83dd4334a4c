import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const LINK = /https?:\/\/\S+/;

/** Letters to an address, oldest first, as the outbox of the served application holds them. */
export function lettersTo(email: string): string[] {
  const folder = join(process.env['E2E_DATA_DIR'] ?? '', 'outbox');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter((letter) => letter.includes(`\nTo: ${email}\n`));
}

/** Waits for the letter number `count` to an address. */
export async function letterTo(email: string, count = 1): Promise<string> {
  await expect.poll(() => lettersTo(email).length, { message: `letters to ${email}` }).toBeGreaterThanOrEqual(count);
  return lettersTo(email)[count - 1] ?? '';
}

/** The link in a letter, as a path with its fragment. */
export function linkIn(letter: string): string {
  const link = new URL(LINK.exec(letter)?.[0] ?? '');
  return link.pathname + link.hash;
}
