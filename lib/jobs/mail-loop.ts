import { mailer } from '@/lib/platform/mail';
import { startLoop } from './loop';
import { forgetOldLetters, sendDueLetters } from './mail-queue';

const EVERY_MS = 1_500;
const SWEEP_EVERY = 2_400;

/**
 * Looks for letters every moment and sends them, one round at a time, until it is stopped.
 *
 * @returns stops the loop, and waits for a round that has begun
 */
export function startMailLoop(): () => Promise<void> {
  const send = mailer();
  let round = 0;
  return startLoop({ first: EVERY_MS, every: EVERY_MS }, async () => {
    if (round++ % SWEEP_EVERY === 0) await forgetOldLetters();
    await sendDueLetters(send);
  });
}
