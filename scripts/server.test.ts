import { afterEach, expect, it } from 'vitest';
import { BODY_LIMIT, UPLOAD_LIMIT } from './http-guard.mjs';
import { finish } from './http-server.mjs';
import { ask, endServers, HOST, sayRaw, serve, served } from './served-application';

const SHORT = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };

afterEach(endServers);

it('an entry of ordinary size arrives whole, with and without a length', async () => {
  const { port, seen } = await served();
  const full = Buffer.alloc(BODY_LIMIT, 'a');
  await ask({ port, method: 'POST', headers: { ...HOST, 'content-length': BODY_LIMIT } }, [full]);
  await ask({ port, method: 'POST' }, [full.subarray(0, 1000), full.subarray(1000)]);
  expect(seen.map(({ body }) => body.length)).toEqual([BODY_LIMIT, BODY_LIMIT]);
});

it('a body that says it is too large is refused before the application sees it', async () => {
  const { port, seen } = await served();
  const length = 5_000_000;
  const answer = await ask({ port, method: 'POST', headers: { ...HOST, 'content-length': length } }, [
    Buffer.alloc(length),
  ]);
  expect([answer.status, answer.body, seen]).toEqual([413, 'That is more than this server takes at once.\n', []]);
});

it('a body that does not say how large it is is refused where it becomes too large', async () => {
  const { port, seen } = await served();
  const chunks = Array.from({ length: 10 }, () => Buffer.alloc(BODY_LIMIT / 4));
  const answer = await ask({ port, method: 'POST' }, chunks);
  expect([answer.status, seen]).toEqual([413, []]);
});

it('a picture may be larger where pictures are sent to, and nowhere else', async () => {
  const { port, seen } = await served();
  const picture = Buffer.alloc(UPLOAD_LIMIT);
  const answers = [
    await ask({ port, method: 'POST', path: '/api/photos' }, [picture]),
    await ask({ port, method: 'POST', path: '/api/photos/x' }, [picture]),
    await ask({ port, method: 'POST', path: '/api/photos' }, [picture, Buffer.alloc(1)]),
    await ask({ port, method: 'POST', path: '/api/photos', headers: { ...HOST, 'content-length': 100_000_000 } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 413, 413, 413]);
  expect(seen.map(({ url }) => url)).toEqual(['/api/photos']);
});

it('a form has less time than a picture', async () => {
  const { port, seen } = await served({ bodyMs: 200 }, { ...SHORT, requestTimeout: 1500 });
  const slow = 'HTTP/1.1\r\nHost: flareline.example\r\nContent-Length: 10\r\n\r\nabc';
  const ended: string[] = [];
  const send = async (path: string): Promise<void> => {
    const said = await sayRaw(port, `POST ${path} ${slow}`);
    ended.push(`${path} ${said}`);
  };
  await Promise.all([send('/api/photos'), send('/sign-in')]);
  const timedOut = 'HTTP/1.1 408 Request Timeout';
  expect([ended, seen]).toEqual([[`/sign-in ${timedOut}`, `/api/photos ${timedOut}`], []]);
});

it('headers that come slowly are cut off', async () => {
  const { port, seen } = await served({}, SHORT);
  const said = await sayRaw(port, 'GET / HTTP/1.1\r\nHost: flareline.example\r\nX-Slow: ');
  expect([said, seen]).toEqual(['HTTP/1.1 408 Request Timeout', []]);
});

it('a body that comes slowly is cut off', async () => {
  const { port, seen } = await served({}, SHORT);
  const said = await sayRaw(port, 'POST / HTTP/1.1\r\nHost: flareline.example\r\nContent-Length: 10\r\n\r\nabc');
  expect([said, seen]).toEqual(['HTTP/1.1 408 Request Timeout', []]);
});

it('a connection that says nothing is cut off', async () => {
  const { port } = await served({}, SHORT);
  await expect(sayRaw(port, '')).resolves.not.toContain('200');
});

it('headers without end are refused', async () => {
  const { port, seen } = await served();
  const said = await sayRaw(port, `GET / HTTP/1.1\r\nHost: flareline.example\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
  expect([said, seen]).toEqual(['HTTP/1.1 431 Request Header Fields Too Large', []]);
});

it('a request to change protocols is a plain request', async () => {
  const { port, seen } = await served();
  const answer = await ask({ port, headers: { ...HOST, connection: 'Upgrade', upgrade: 'websocket' } });
  expect([answer.status, seen.length]).toEqual([200, 1]);
});

it('an application that breaks answers with a bare 500', async () => {
  const { port } = await serve(() => Promise.reject(new Error('my knees')));
  const answer = await ask({ port });
  expect([answer.status, answer.body]).toEqual([500, '']);
});

it('a stopping server finishes what it was asked and takes nothing new', async () => {
  let answerNow: () => void = () => undefined;
  let isAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const { server, port } = await serve((_request, response) => {
    answerNow = () => response.end('saved');
    isAsked();
  });
  const answer = ask({ port });
  await asked;
  const finished = finish(server, 5000);
  await expect(ask({ port })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  answerNow();
  expect((await answer).body).toBe('saved');
  await finished;
});

it('a stopping server does not wait for ever', async () => {
  let isAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const { server, port } = await serve(() => isAsked());
  const cut = expect(ask({ port })).rejects.toMatchObject({ code: 'ECONNRESET' });
  await asked;
  await finish(server, 100);
  await cut;
});
