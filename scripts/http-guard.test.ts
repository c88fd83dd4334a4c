import { afterEach, expect, it } from 'vitest';
import { URL_LIMIT } from './http-guard.mjs';
import { ask, endServers, HOST, ORIGIN, served } from './served-application';

afterEach(endServers);

it.each(['evil.example', 'flareline.example.evil.example', 'localhost', '127.0.0.1', 'flareline.example:8080'])(
  'whoever asks for %s is told that this is not the place',
  async (host) => {
    const { port, seen } = await served();
    const answer = await ask({ port, headers: { host, origin: `https://${host}` } });
    expect([answer.status, answer.body, seen]).toEqual([421, `This server answers at ${ORIGIN} only.\n`, []]);
  },
);

it('the health check is answered whatever name it uses, and nothing else is', async () => {
  const { port } = await served();
  const headers = { host: '10.0.0.7:3000' };
  const answers = [
    await ask({ port, path: '/healthz', headers }),
    await ask({ port, path: '/healthz/../today', headers }),
    await ask({ port, path: '/healthz?x', headers }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 421, 421]);
});

it.each([
  ['/sign-in', 'https://evil.example', 403],
  ['/care-team?said=x', 'null', 403],
  ['/care-team', ORIGIN, 200],
  ['/api/log/check-in', 'https://evil.example', 200],
])('a form for %s that comes from %s is answered with %i', async (path, origin, status) => {
  const { port } = await served();
  const answer = await ask({ port, path, method: 'POST', headers: { ...HOST, origin } });
  expect(answer.status).toBe(status);
});

it('the name is the same in capitals', async () => {
  const { port } = await served();
  expect((await ask({ port, headers: { host: 'Flareline.EXAMPLE' } })).status).toBe(200);
});

it.each([
  ['/flares/%00', 400],
  ['/timeline?at=%00', 400],
  ['/flares/%', 400],
  ['/flares/%zz', 400],
  ['/flares/%c0%af', 400],
  ['//evil.example/today', 400],
  ['/\\evil.example/today', 400],
  ['http://evil.example/today', 400],
  ['*', 400],
  [`/${'a'.repeat(URL_LIMIT)}`, 414],
  ['/timeline?at=2026-03-01&span=%F0%9F%A6%8B', 200],
])('the address %s is answered with %i', async (path, status) => {
  const { port } = await served();
  const answer = await ask({ port, path });
  expect(answer.status).toBe(status);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

it('what a client says about where it comes from is not believed', async () => {
  const { port, seen } = await served();
  await ask({
    port,
    headers: {
      ...HOST,
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-client-ip': '203.0.113.7',
      'x-middleware-subrequest': 'proxy',
      'x-nonce': 'mine',
      'x-pathname': '/admin',
      forwarded: 'for=203.0.113.7',
    },
  });
  const { headers } = seen[0] ?? { headers: {} };
  expect(Object.keys(headers).filter((name) => name.startsWith('x-') || name === 'forwarded')).toEqual([
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-client-ip',
  ]);
  expect(headers).toMatchObject({
    'x-forwarded-host': 'flareline.example',
    'x-forwarded-proto': 'https',
    'x-client-ip': '127.0.0.1',
  });
});

it.each([
  [1, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  [2, '198.51.100.1, 203.0.113.7', '198.51.100.1'],
  [2, '203.0.113.7', '203.0.113.7'],
  [1, 'not-an-address', undefined],
  [1, '::ffff:203.0.113.7', '203.0.113.7'],
  [1, '2001:db8::7', '2001:db8::7'],
])('behind %i proxies that say %s the client is %s', async (trustedProxyHops, said, ip) => {
  const { port, seen } = await served({ trustedProxyHops });
  await ask({ port, headers: { ...HOST, 'x-forwarded-for': said } });
  expect(seen[0]?.headers['x-client-ip']).toBe(ip);
});

it.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'])('nothing of ours answers %s', async (method) => {
  const { port, seen } = await served();
  const answer = await ask({ port, method });
  expect([answer.status, answer.headers.allow, seen]).toEqual([405, 'GET, HEAD, POST', []]);
});

it('asking for the head of a page is answered as for somebody who is signed out', async () => {
  const { port, seen } = await served();
  await ask({ port, method: 'HEAD', path: '/patients/pat-1', headers: { ...HOST, cookie: 'flareline.session=x' } });
  await ask({ port, path: '/patients/pat-1', headers: { ...HOST, cookie: 'flareline.session=x' } });
  expect(seen.map(({ headers }) => headers.cookie)).toEqual([undefined, 'flareline.session=x']);
});

it.each([
  ['/patients/pat-1', { 'next-router-prefetch': '1' }, 204, 0],
  ['/patients/pat-1', { 'sec-purpose': 'prefetch;prerender' }, 204, 0],
  ['/p%61tients/pat-1/timeline', { 'next-router-prefetch': '2' }, 204, 0],
  ['/patients/pat-1', {}, 200, 1],
  ['/help-now', { 'next-router-prefetch': '1' }, 200, 1],
])('%s with %j is answered with %i: a record is never fetched ahead', async (path, headers, status, reached) => {
  const { port, seen } = await served();
  const answer = await ask({ port, path, headers: { ...HOST, ...headers } });
  expect([answer.status, seen.length]).toEqual([status, reached]);
});

const TREE = [
  '',
  { children: [['patientId', 'pat-1', 'd', null], { children: ['__PAGE__', {}, null, 'refetch'] }] },
  null,
  null,
  16,
];

it.each([
  [JSON.stringify(TREE), 200],
  [encodeURIComponent(JSON.stringify(TREE)), 200],
  ['garbage', 400],
  ['%', 400],
  ['{}', 400],
  ['["",{"children":[1,{}]}]', 400],
  ['["",{},null,"somewhere"]', 400],
  [`${'["",{"children":'.repeat(100)}["",{}]${'}]'.repeat(100)}`, 400],
])('a page that says it is at %s is answered with %i, and never with a fault', async (tree, status) => {
  const { port } = await served();
  const answer = await ask({ port, headers: { ...HOST, rsc: '1', 'next-router-state-tree': tree } });
  expect(answer.status).toBe(status);
});

const FORM = { ...HOST, 'content-type': 'multipart/form-data; boundary=x' };
const REMARK = '--x\r\nContent-Disposition: form-data; name="remark"\r\n\r\nknees again 🦋\r\n--x--\r\n';

it('a form arrives as it was sent, also in pieces', async () => {
  const { port, seen } = await served();
  const bytes = Buffer.from(REMARK);
  await ask({ port, method: 'POST', headers: FORM }, [bytes]);
  await ask({ port, method: 'POST', headers: FORM }, [bytes.subarray(0, 3), bytes.subarray(3, 80), bytes.subarray(80)]);
  expect(seen.map(({ body }) => body)).toEqual([REMARK, REMARK]);
});

it.each([
  ['is no form', FORM, 'garbage'],
  ['is empty', FORM, ''],
  ['breaks off', FORM, REMARK.slice(0, -8)],
  ['has a field without a name', FORM, REMARK.replace(' name="remark"', '')],
  ['has no boundary', { ...HOST, 'content-type': 'multipart/form-data' }, REMARK],
])('a form that %s is refused with a sentence and not with a fault', async (_what, headers, body) => {
  const { port, seen } = await served();
  const answer = await ask({ port, method: 'POST', headers }, [Buffer.from(body)]);
  expect([answer.status, answer.body, seen]).toEqual([400, 'The form cannot be read.\n', []]);
});
