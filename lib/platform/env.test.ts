import { isAbsolute } from 'node:path';
import { expect, it } from 'vitest';
import { isLoopbackHost, parseEnv } from './env';

it('serves this machine alone when nothing is set', () => {
  const settings = parseEnv({});
  expect(settings).toMatchObject({
    appOrigin: 'http://localhost:3000',
    port: 3000,
    databaseUrl: null,
    testEngine: null,
    smtpUrl: 'outbox:',
    emergencyNumber: '112',
    crisisLine: null,
    trustedProxyHops: 0,
    sessionProfile: 'standard',
  });
  expect([settings.dataDir, settings.secretsDir].map(isAbsolute)).toEqual([true, true]);
});

it('takes an empty variable for one that was not given', () => {
  expect(parseEnv({ PORT: '', EMERGENCY_NUMBER: '', DATABASE_URL: '' })).toEqual(parseEnv({}));
});

it('derives the origin from the port and drops a slash at its end', () => {
  expect(parseEnv({ PORT: '4103' }).appOrigin).toBe('http://localhost:4103');
  expect(parseEnv({ APP_ORIGIN: 'https://flareline.example/' }).appOrigin).toBe('https://flareline.example');
});

it.each([
  'http://localhost:80x',
  'flareline',
  'https://flareline.example/app',
  'ftp://localhost',
  'https://a@b.example',
])('refuses %s as an origin with a sentence that names the setting', (origin) => {
  expect(() => parseEnv({ APP_ORIGIN: origin })).toThrow(/^APP_ORIGIN is ".*": .*\.$/);
});

it('never carries health data over plain http to another machine', () => {
  expect(() => parseEnv({ APP_ORIGIN: 'http://flareline.example' })).toThrow(/https only/);
  expect(() => parseEnv({ APP_ORIGIN: 'http://localhost.flareline.example' })).toThrow(/https only/);
  expect(parseEnv({ APP_ORIGIN: 'http://127.0.0.1:3000' }).appOrigin).toBe('http://127.0.0.1:3000');
  expect(parseEnv({ APP_ORIGIN: 'http://[::1]:3000' }).appOrigin).toBe('http://[::1]:3000');
});

it.each([{ PORT: '0' }, { PORT: '65536' }, { PORT: '3000; rm' }, { TRUSTED_PROXY_HOPS: '-1' }])(
  'refuses the number in %o',
  (variables) => {
    expect(() => parseEnv(variables)).toThrow(/must be a whole number/);
  },
);

it('says everything that is wrong at once', () => {
  expect(() => parseEnv({ PORT: 'x', SESSION_PROFILE: 'home', DATABASE_URL: 'mysql://x' })).toThrow(
    /PORT.*DATABASE_URL.*SESSION_PROFILE/,
  );
});

it('refuses to keep the keys beside the data they open', () => {
  expect(() => parseEnv({ DATA_DIR: '/srv/flareline', SECRETS_DIR: '/srv/flareline/secrets' })).toThrow(/inside/);
  expect(() => parseEnv({ DATA_DIR: '/srv/flareline', SECRETS_DIR: '/srv/flareline' })).toThrow(/inside/);
  expect(parseEnv({ DATA_DIR: '/srv/data', SECRETS_DIR: '/srv/data-secrets' }).secretsDir).toBe('/srv/data-secrets');
});

it('knows this machine by its names', () => {
  expect(['localhost', '127.0.0.1', '127.1.2.3', '[::1]', 'example.org', '10.0.0.1'].map(isLoopbackHost)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
