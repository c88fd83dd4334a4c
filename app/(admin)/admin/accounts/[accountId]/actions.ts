'use server';

import { refresh } from 'next/cache';
import { adminAction } from '@/lib/actions/action';
import type { Outcome } from '@/lib/actions/result';
import { endSessions, restoreAccount, suspendAccount, type AccountAnswer } from '@/lib/records/accounts';
import { verifyClinician, withdrawVerification } from '@/lib/records/accounts-verification';
import { accountActInput, verificationInput } from '@/lib/schemas/accounts';

function outcomeOf(answer: AccountAnswer, account: string, said: string): Outcome {
  if (answer.status === 'saved') return { status: 'saved', next: `/admin/accounts/${account}?said=${said}` };
  // A key is spent on its answer: the page brings a new one for the next try.
  refresh();
  return answer;
}

/** Shuts an account at its next request. */
export const suspend = adminAction(accountActInput, async (viewer, { account, reason }, once) =>
  outcomeOf(await suspendAccount(viewer, { once }, { accountId: account, reason }), account, 'suspended'),
);

/** Opens a suspended account again. */
export const restore = adminAction(accountActInput, async (viewer, { account, reason }, once) =>
  outcomeOf(await restoreAccount(viewer, { once }, { accountId: account, reason }), account, 'restored'),
);

/** Signs an account out everywhere, and leaves it open. */
export const signOutEverywhere = adminAction(accountActInput, async (viewer, { account, reason }, once) =>
  outcomeOf(await endSessions(viewer, { once }, { accountId: account, reason }), account, 'signed-out'),
);

/** Attests who a clinician is. */
export const verify = adminAction(verificationInput, async (viewer, { account, method, evidence, untilDay }, once) =>
  outcomeOf(
    await verifyClinician(viewer, { once }, { accountId: account, method, evidence, untilDay }),
    account,
    'verified',
  ),
);

/** Takes an attestation back. */
export const withdraw = adminAction(accountActInput, async (viewer, { account, reason }, once) =>
  outcomeOf(await withdrawVerification(viewer, { once }, { accountId: account, reason }), account, 'withdrawn'),
);
