import { eq } from 'drizzle-orm';
import { engine } from '@/db/engine/open';
import {
  accounts,
  patients,
  shares,
  type AccountStatus,
  type Category,
  type ShareLevel,
  type ShareState,
} from '@/db/schema';
import { now as clockNow } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';
import type { GivenAccount } from './given-accounts';

const DAY_MS = 86_400_000;

export type ShareOptions = {
  state?: ShareState;
  categories?: Category[];
  fromDay?: string;
  untilDay?: string;
  /** UTC milliseconds; 180 days from now unless told. */
  expiresAt?: number;
  invitedAt?: number;
  level?: ShareLevel;
  canExport?: boolean;
};

type Moments = Pick<typeof shares.$inferInsert, 'acceptedAt' | 'confirmedAt' | 'endedAt'>;

/** When a share reached the steps on the way to its state; null for those it never reached. */
function momentsOf(state: ShareState, at: number): Moments {
  const none = { acceptedAt: null, confirmedAt: null, endedAt: null };
  const moments: Record<ShareState, Moments> = {
    invited: none,
    declined: { ...none, endedAt: at },
    accepted: { ...none, acceptedAt: at },
    active: { acceptedAt: at, confirmedAt: at, endedAt: null },
    revoked: { acceptedAt: at, confirmedAt: at, endedAt: at },
    expired: { acceptedAt: at, confirmedAt: at, endedAt: at },
  };
  return moments[state];
}

/** A share of one patient with one clinician, active with the default categories unless told otherwise; its id. */
export async function givenShare(
  patient: { patientId: string },
  clinician: Pick<GivenAccount, 'accountId' | 'email'>,
  options: ShareOptions = {},
): Promise<string> {
  const { state = 'active', categories = ['flares', 'meds', 'labs', 'scores'], level = 'view' } = options;
  const at = clockNow();
  const moments = momentsOf(state, at);
  const id = newId('shr');
  await engine().write(patient.patientId, async (q) => {
    await q.insert(shares).values({
      id,
      patientId: patient.patientId,
      emailNorm: clinician.email,
      clinicianId: moments.acceptedAt === null ? null : clinician.accountId,
      state,
      level,
      categories,
      fromDay: options.fromDay ?? null,
      untilDay: options.untilDay ?? null,
      expiresAt: options.expiresAt ?? at + 180 * DAY_MS,
      canExport: options.canExport ?? false,
      invitedAt: options.invitedAt ?? at,
      ...moments,
      version: 1,
    });
  });
  return id;
}

/** "Pause all sharing", switched on. */
export async function pauseSharing(patientId: string): Promise<void> {
  await engine().write(patientId, async (q) => {
    await q.update(patients).set({ sharingPausedAt: clockNow() }).where(eq(patients.patientId, patientId));
  });
}

/** Moves an account to another status, as an administrator's act would leave it. */
export async function givenStatus(accountId: string, status: AccountStatus): Promise<void> {
  await engine().write('accounts', async (q) => {
    await q.update(accounts).set({ status }).where(eq(accounts.id, accountId));
  });
}
