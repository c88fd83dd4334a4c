/** How long an administrator's word for a clinician counts at most. Source: docs/security.md, verification. */
export const VERIFIED_DAYS = 365;

/** How an administrator may find out who somebody is. */
export const VERIFICATION_METHODS = ['registry', 'call-back', 'in-person'] as const;

type Attested = { verifiedAt: number | null; verifiedUntil: number | null };

/** Nobody attested it, somebody does now, or somebody did and it has run out. Times in UTC milliseconds. */
export function verificationState({ verifiedAt, verifiedUntil }: Attested, now: number): 'none' | 'valid' | 'lapsed' {
  if (verifiedAt === null) return 'none';
  return verifiedUntil !== null && verifiedUntil <= now ? 'lapsed' : 'valid';
}
