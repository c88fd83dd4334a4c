import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { env, isLoopbackHost } from './env';
import { makeFolder } from './folders';

/** A finished letter: plain text. */
export type Mail = { id: string; to: string; subject: string; text: string };

/** Hands a letter on, or throws. */
export type Mailer = (mail: Mail) => Promise<void>;

const PATIENCE_MS = 20_000;

// What stands in a header is one line, whatever somebody managed to put into it.
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

function asFile({ id, to, subject, text }: Mail, from: string, at: Date): string {
  const headers = [
    `From: ${oneLine(from)}`,
    `To: ${oneLine(to)}`,
    `Subject: ${oneLine(subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@flareline>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${headers.join('\n')}\n\n${text}\n`;
}

/**
 * Puts each letter into a folder as a file of its own, for installations without a mail server.
 *
 * @param tell told of each letter; a demo prints its link
 */
export function fileOutbox(folder: string, from: string, tell: (mail: Mail) => void): Mailer {
  return async (mail) => {
    const at = new Date();
    makeFolder(folder);
    const file = join(/* turbopackIgnore: true */ folder, `${at.toISOString().replace(/\D/g, '')}-${mail.id}.eml`);
    // Under its name only once it is whole: somebody may be reading the folder.
    writeFileSync(`${file}.part`, asFile(mail, from, at), { mode: 0o600 });
    renameSync(`${file}.part`, file);
    tell(mail);
    await Promise.resolve();
  };
}

/** Sends through a mail server. Text only, and never through anybody named in the letter. */
export function smtp(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text, messageId: `<${id}@flareline>` });
  };
}

const LINK = /https?:\/\/\S+/;

// On this machine alone: elsewhere the console is a log, and a log holds no links.
function printLink({ to, text, subject }: Mail): void {
  process.stdout.write(`letter  ${to}  ${LINK.exec(text)?.[0] ?? subject}\n`);
}

/** The way letters leave this installation. */
export function mailer(): Mailer {
  const { smtpUrl, dataDir, mailFrom, appOrigin } = env();
  if (smtpUrl !== 'outbox:') return smtp(smtpUrl, mailFrom);
  const isLocal = isLoopbackHost(new URL(appOrigin).hostname);
  return fileOutbox(
    join(/* turbopackIgnore: true */ dataDir, 'outbox'),
    mailFrom,
    isLocal ? printLink : () => undefined,
  );
}
