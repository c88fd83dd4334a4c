import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withConstantPages } from './constant-pages.mjs';

type Answer = { status: number; type: string; body: string };

/** An application as Next is one: refused pages are empty documents, an address of no page is drawn in full. */
const ANSWERS = new Map<string, Answer>([
  ['/flares/theirs', { status: 404, type: 'text/html; charset=utf-8', body: '<html id="empty"></html>' }],
  ['/admin', { status: 403, type: 'text/html; charset=utf-8', body: '<html id="empty"></html>' }],
  ['/today', { status: 200, type: 'text/html; charset=utf-8', body: '<h1>Morning</h1>' }],
  ['/lab.pdf', { status: 404, type: 'text/plain', body: 'nothing here' }],
]);

function application(request: IncomingMessage, response: ServerResponse): void {
  const state = String(request.headers['x-refusal'] ?? 'none');
  const constant = { status: 404, type: 'text/html', body: `constant page for ${state}` };
  const { status, type, body } = ANSWERS.get(request.url ?? '') ?? constant;
  response.setHeader('x-nonce', `of ${request.url ?? ''}`);
  response.writeHead(status, { 'content-type': type });
  response.write(body.slice(0, 4));
  response.end(body.slice(4));
}

let server: Server;
let origin: string;

beforeAll(async () => {
  let answer: ReturnType<typeof withConstantPages> = application;
  server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  answer = withConstantPages(application, port);
  origin = `http://127.0.0.1:${String(port)}`;
});

afterAll(() => server.close());

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(origin + path, { headers });
  return { status: response.status, body: await response.text(), nonce: response.headers.get('x-nonce') };
}

test('a page that was refused is the constant page, with its own headers and the refusal’s status', async () => {
  const constant = { body: 'constant page for 404', nonce: 'of /not-on-your-line' };
  expect(await get('/flares/theirs')).toEqual({ status: 404, ...constant });
  expect(await get('/flares/nobody-has-this')).toEqual({ status: 404, ...constant });
  expect(await get('/admin')).toEqual({ status: 403, body: 'constant page for 403', nonce: 'of /not-on-your-line' });
});

test('pages that are there, files and answers for scripts go out untouched', async () => {
  expect(await get('/today')).toEqual({ status: 200, body: '<h1>Morning</h1>', nonce: 'of /today' });
  expect(await get('/lab.pdf')).toMatchObject({ status: 404, body: 'nothing here' });
  expect(await get('/flares/theirs', { rsc: '1' })).toMatchObject({ status: 404, body: '<html id="empty"></html>' });
});

test('nobody outside can choose which constant page is drawn', async () => {
  const forged = { 'x-refusal': '403', 'x-constant-page': 'guessed 403' };
  expect(await get('/flares/theirs', forged)).toMatchObject({ status: 404, body: 'constant page for 404' });
});
