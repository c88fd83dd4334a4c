import type { Kit } from './sqlite-kit';

export type Role = 'patient' | 'clinician' | 'admin';
export type AccountStatus = 'invited' | 'active' | 'suspended' | 'closing' | 'erased';

/** Who signs in. One account has one role, for good. */
export function accountsTable(kit: Kit) {
  return kit.table(
    'accounts',
    {
      id: kit.text('id').primaryKey(),
      role: kit.text('role').$type<Role>().notNull(),
      emailNorm: kit.text('email_norm').notNull(),
      displayName: kit.text('display_name').notNull(),
      status: kit.text('status').$type<AccountStatus>().notNull(),
      zone: kit.text('zone').notNull(),
      language: kit.text('language').notNull(),
      theme: kit.text('theme').$type<'auto' | 'light' | 'dark'>().notNull(),
      /** Data key of the account, wrapped by the server's key: second-factor seeds, verification evidence. */
      dataKey: kit.bytes('data_key').notNull(),
      createdAt: kit.ms('created_at').notNull(),
      lastSignInAt: kit.ms('last_sign_in_at'),
      version: kit.int('version').notNull(),
      /** Clinicians: where and as what they work, in their own words; shown to patients. */
      practice: kit.text('practice'),
      registrationNumber: kit.text('registration_number'),
      verificationMethod: kit.text('verification_method').$type<'registry' | 'call-back' | 'in-person'>(),
      verificationEvidence: kit.sealed('verification_evidence'),
      verifiedBy: kit.text('verified_by'),
      verifiedAt: kit.ms('verified_at'),
      verifiedUntil: kit.ms('verified_until'),
    },
    (t) => [kit.uniqueIndex('accounts_email').on(t.emailNorm), kit.index('accounts_role').on(t.role, t.status)],
  );
}

export type AccountsTable = ReturnType<typeof accountsTable>;

/** Passphrase hashes, apart from the account so that no account query can carry one along. */
export function credentialsTable(kit: Kit, accounts: AccountsTable) {
  return kit.table('credentials', {
    accountId: kit
      .text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    passwordHash: kit.text('password_hash').notNull(),
    changedAt: kit.ms('changed_at').notNull(),
  });
}

/** Codes from an authenticator app. `lastStep` is the last accepted time step: a code works once. */
export function secondFactorsTable(kit: Kit, accounts: AccountsTable) {
  return kit.table(
    'second_factors',
    {
      accountId: kit
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      kind: kit.text('kind').$type<'totp'>().notNull(),
      seed: kit.sealed('seed').notNull(),
      createdAt: kit.ms('created_at').notNull(),
      confirmedAt: kit.ms('confirmed_at'),
      lastStep: kit.int('last_step'),
    },
    (t) => [kit.primaryKey({ columns: [t.accountId, t.kind] })],
  );
}

/** The real session: the cookie holds only an opaque id, the row decides at every request. */
export function sessionsTable(kit: Kit, accounts: AccountsTable) {
  return kit.table(
    'sessions',
    {
      idHash: kit.text('id_hash').primaryKey(),
      accountId: kit
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      createdAt: kit.ms('created_at').notNull(),
      seenAt: kit.ms('seen_at').notNull(),
      expiresAt: kit.ms('expires_at').notNull(),
      idleMs: kit.ms('idle_ms').notNull(),
      /** When a second factor was shown in this session; null = never. */
      mfaAt: kit.ms('mfa_at'),
      /** When the person last proved who they are (sign-in or step-up). */
      authAt: kit.ms('auth_at').notNull(),
      device: kit.text('device').notNull(),
      revokedAt: kit.ms('revoked_at'),
    },
    (t) => [kit.index('sessions_account').on(t.accountId, t.revokedAt)],
  );
}

/** Between the passphrase and the second factor: five minutes, five tries. */
export function loginAttemptsTable(kit: Kit, accounts: AccountsTable) {
  return kit.table('login_attempts', {
    idHash: kit.text('id_hash').primaryKey(),
    accountId: kit
      .text('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: kit.ms('created_at').notNull(),
    expiresAt: kit.ms('expires_at').notNull(),
    tries: kit.int('tries').notNull(),
    isOwnDevice: kit.bool('is_own_device').notNull(),
    usedAt: kit.ms('used_at'),
  });
}

/** Brakes that survive a restart. `key` names the bucket, never a person's address in clear. */
export function rateBucketsTable(kit: Kit) {
  return kit.table('rate_buckets', {
    key: kit.text('key').primaryKey(),
    windowStart: kit.ms('window_start').notNull(),
    count: kit.int('count').notNull(),
    lastAt: kit.ms('last_at').notNull(),
  });
}

/** Single-use, hashed, expiring tokens bound to one address (or, for the first administrator, to none). */
export function invitationsTable(kit: Kit) {
  return kit.table(
    'invitations',
    {
      id: kit.text('id').primaryKey(),
      tokenHash: kit.text('token_hash').notNull(),
      kind: kit.text('kind').$type<'first-admin' | 'staff' | 'sign-up' | 'password'>().notNull(),
      emailNorm: kit.text('email_norm'),
      /** What an administrator entered for a colleague. */
      role: kit.text('role').$type<Role>(),
      displayName: kit.text('display_name'),
      practice: kit.text('practice'),
      registrationNumber: kit.text('registration_number'),
      invitedBy: kit.text('invited_by'),
      createdAt: kit.ms('created_at').notNull(),
      expiresAt: kit.ms('expires_at').notNull(),
      usedAt: kit.ms('used_at'),
    },
    (t) => [
      kit.uniqueIndex('invitations_token').on(t.tokenHash),
      kit.index('invitations_email').on(t.emailNorm, t.kind),
    ],
  );
}

/** One row per acknowledged write: the same key again gets the same answer. Holds codes and ids only. */
export function idempotencyKeysTable(kit: Kit, accounts: AccountsTable) {
  return kit.table(
    'idempotency_keys',
    {
      accountId: kit
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      key: kit.text('key').notNull(),
      requestHash: kit.text('request_hash').notNull(),
      answer: kit.json<unknown>('answer'),
      at: kit.ms('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.accountId, t.key] }),
      kit.index('idempotency_keys_at').on(t.at),
      kit.index('idempotency_keys_key').on(t.key),
    ],
  );
}
