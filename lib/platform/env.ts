import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';

/** What the installation was told, checked once. Paths are absolute. */
export type Env = {
  dataDir: string;
  secretsDir: string;
  /** Scheme, host and port that browsers use, without a slash at the end. */
  appOrigin: string;
  port: number;
  /** Address of a PostgreSQL database; null: the embedded SQLite file in `dataDir`. */
  databaseUrl: string | null;
  /** Set by the test runner only: which engine this process's suite speaks to. */
  testEngine: 'sqlite' | 'pglite' | 'postgres' | null;
  /** Set for tests only: a PostgreSQL server on which they may make databases of their own. */
  testPostgresUrl: string | null;
  /** Set for drills only: the day that the demo's story ends on; null: the day of filling. */
  demoToday: string | null;
  /** Where mail goes; `outbox:` is the folder `outbox` in `dataDir`. */
  smtpUrl: string;
  /** Who letters come from: an address, or a name with one. */
  mailFrom: string;
  emergencyNumber: string;
  crisisLine: string | null;
  trustedProxyHops: number;
  sessionProfile: 'standard' | 'clinic';
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Is a URL's host name this machine itself? */
export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

function originFault(value: string): string | null {
  if (!URL.canParse(value)) return `APP_ORIGIN is "${value}": give scheme and host, like https://flareline.example.`;
  const url = new URL(value);
  if (url.origin !== value.replace(/\/$/, '')) {
    return `APP_ORIGIN is "${value}": give scheme and host only, without a path, like https://flareline.example.`;
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname))) return null;
  return `APP_ORIGIN is "${value}": health data goes over https only; plain http works for localhost alone.`;
}

const origin = z.string().transform((value, context) => {
  const fault = originFault(value);
  if (fault === null) return new URL(value).origin;
  context.issues.push({ code: 'custom', message: fault, input: value });
  return z.NEVER;
});

function wholeNumber(name: string, min: number, max: number) {
  const sentence = `${name} must be a whole number from ${min} to ${max}.`;
  return z
    .string()
    .regex(/^\d{1,6}$/, sentence)
    .transform(Number)
    .pipe(z.number().min(min, sentence).max(max, sentence));
}

const settings = z.object({
  DATA_DIR: z.string().default('./data'),
  SECRETS_DIR: z.string().default('./secrets'),
  PORT: wholeNumber('PORT', 1, 65_535).default(3000),
  APP_ORIGIN: origin.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://; leave it out for the embedded database.')
    .optional(),
  TEST_ENGINE: z.enum(['sqlite', 'pglite', 'postgres'], 'TEST_ENGINE is sqlite, pglite or postgres.').optional(),
  TEST_POSTGRES_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'TEST_POSTGRES_URL must begin with postgres://.')
    .optional(),
  DEMO_TODAY: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'DEMO_TODAY is a day like 2026-11-24.')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(
      /^(outbox:$|smtps?:\/\/)/,
      'SMTP_URL must begin with smtp:// or smtps://; leave it out for the outbox folder.',
    )
    .default('outbox:'),
  MAIL_FROM: z
    .string()
    .max(200, 'MAIL_FROM is longer than 200 characters.')
    .regex(/^[^\r\n]*@[^\r\n]*$/, 'MAIL_FROM is an address, like "Flareline <no-reply@clinic.example>".')
    .optional(),
  EMERGENCY_NUMBER: z.string().max(20, 'EMERGENCY_NUMBER is longer than 20 characters.').default('112'),
  CRISIS_LINE: z.string().max(200, 'CRISIS_LINE is longer than 200 characters.').optional(),
  TRUSTED_PROXY_HOPS: wholeNumber('TRUSTED_PROXY_HOPS', 0, 10).default(0),
  SESSION_PROFILE: z.enum(['standard', 'clinic'], 'SESSION_PROFILE is standard or clinic.').default('standard'),
});

// The key must not travel with the data: whoever copies the data folder would hold both.
function refuseKeyBesideData(dataDir: string, secretsDir: string): void {
  const way = relative(dataDir, secretsDir);
  if (way.startsWith('..') || isAbsolute(way)) return;
  throw new Error(`SECRETS_DIR (${secretsDir}) lies inside DATA_DIR: the keys must be kept apart from the data.`);
}

function addressesOf({ APP_ORIGIN, PORT, MAIL_FROM }: z.infer<typeof settings>): Pick<Env, 'appOrigin' | 'mailFrom'> {
  const appOrigin = APP_ORIGIN ?? `http://localhost:${PORT}`;
  return { appOrigin, mailFrom: MAIL_FROM ?? `Flareline <no-reply@${new URL(appOrigin).hostname}>` };
}

/**
 * Reads settings from a set of environment variables; an empty one counts as not given.
 *
 * @throws Error with one sentence per wrong setting, made for the person at the terminal
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '');
  const parsed = settings.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join(' '));
  const { data } = parsed;
  const dataDir = resolve(data.DATA_DIR);
  const secretsDir = resolve(data.SECRETS_DIR);
  refuseKeyBesideData(dataDir, secretsDir);
  return {
    dataDir,
    secretsDir,
    ...addressesOf(data),
    port: data.PORT,
    databaseUrl: data.DATABASE_URL ?? null,
    testEngine: data.TEST_ENGINE ?? null,
    testPostgresUrl: data.TEST_POSTGRES_URL ?? null,
    demoToday: data.DEMO_TODAY ?? null,
    smtpUrl: data.SMTP_URL,
    emergencyNumber: data.EMERGENCY_NUMBER,
    crisisLine: data.CRISIS_LINE ?? null,
    trustedProxyHops: data.TRUSTED_PROXY_HOPS,
    sessionProfile: data.SESSION_PROFILE,
  };
}

let cached: Env | undefined;

/** The settings of this process, read at first use: the build imports modules without any being set. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}
