import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { givenMailServer } from '@/db/factories/given-mail-server';
import { fileOutbox, smtp, type Mail } from './mail';

const LETTER: Mail = {
  id: 'mai-1',
  to: 'ada@clinic.example',
  subject: 'Your link for Flareline',
  text: 'Open this link:\n\nhttp://localhost:3000/invitation#abc\n\nIt’s for you.',
};
const FROM = 'Flareline <no-reply@flareline.example>';

let undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo) step();
  undo = [];
});

function outboxFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'flareline-outbox-'));
  undo.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'outbox');
}

describe('without a mail server', () => {
  test('each letter becomes a file for its owner alone, and is told of', async () => {
    const folder = outboxFolder();
    const told: Mail[] = [];
    const send = fileOutbox(folder, FROM, (mail) => told.push(mail));
    await send(LETTER);
    await send({ ...LETTER, id: 'mai-2' });
    const files = readdirSync(folder).sort();

    expect(files).toHaveLength(2);
    expect(files.every((file) => file.endsWith('.eml'))).toBe(true);
    expect(statSync(join(folder, files[0] ?? '')).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(folder, files[0] ?? ''), 'utf8');
    expect(text).toContain(`From: ${FROM}\nTo: ada@clinic.example\nSubject: Your link for Flareline\n`);
    expect(text).toContain('Content-Type: text/plain; charset=utf-8');
    expect(text.endsWith(`\n\n${LETTER.text}\n`)).toBe(true);
    expect(told.map(({ id }) => id)).toEqual(['mai-1', 'mai-2']);
  });

  test('a line end in an address does not begin another header', async () => {
    const folder = outboxFolder();
    await fileOutbox(folder, FROM, () => undefined)({ ...LETTER, to: 'a@x.example\r\nBcc: b@x.example' });
    const text = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');

    expect(text).toContain('To: a@x.example Bcc: b@x.example\n');
    expect(text).not.toMatch(/^Bcc:/m);
  });
});

async function mailServer(refuses = false) {
  const server = await givenMailServer({ refuses });
  undo.push(server.close);
  return server;
}

describe('through a mail server', () => {
  test('a letter arrives as plain text, from and to whom it should', async () => {
    const { url, seen } = await mailServer();
    await smtp(url, FROM)(LETTER);
    const talk = seen.join('');

    expect(talk).toContain('MAIL FROM:<no-reply@flareline.example>');
    expect(talk).toContain('RCPT TO:<ada@clinic.example>');
    expect(talk).toContain('Subject: Your link for Flareline');
    expect(talk).toContain('Content-Type: text/plain; charset=utf-8');
    expect(talk).toContain('http://localhost:3000/invitation#abc');
    expect(talk).not.toContain('text/html');
  });

  test('a recipient that is turned away is a failure', async () => {
    const { url } = await mailServer(true);
    await expect(smtp(url, FROM)(LETTER)).rejects.toMatchObject({ code: 'EENVELOPE' });
  });

  test('a server that is not there is a failure', async () => {
    await expect(smtp('smtp://127.0.0.1:1', FROM)(LETTER)).rejects.toMatchObject({ code: 'ESOCKET' });
  });
});
