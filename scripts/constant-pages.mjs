import { randomBytes } from 'node:crypto';
import { request as ask } from 'node:http';

// No page has this address, so the application answers with its page for what is not there, drawn in full.
const PLACE = '/not-on-your-line';
const REPLACED = new Set([403, 404, 500]);
// The page behind links of letters says of a link that it can't be used: always the same, whatever the reason.
const LINKS = /^\/invitation(\?|$)/;
const PASSED_ON = ['host', 'cookie', 'accept', 'accept-encoding', 'accept-language', 'user-agent'];

/**
 * Next answers a page that was refused with an empty document which a script fills later: without scripts nobody
 * would see anything, and with them the theme would flash. Such an answer is held back, and the constant page goes
 * out instead, drawn by the server, with the same status. It is the same for every address, so a refusal tells
 * nothing about what was asked for.
 *
 * @param {import('./http-guard.mjs').Handler} handler the application
 * @param {number} port where this server listens on the loopback address
 * @returns {import('./http-guard.mjs').Handler}
 */
export function withConstantPages(handler, port) {
  // Only this process can ask for a constant page by its status.
  const token = randomBytes(16).toString('hex');

  return async (request, response) => {
    const [given, status] = (request.headers['x-constant-page'] ?? '').split(' ');
    delete request.headers['x-constant-page'];
    delete request.headers['x-refusal'];
    if (given === token) {
      request.headers['x-refusal'] = status;
      return handler(request, response);
    }
    if (isDocument(request)) holdRefusals(request, response, { port, token });
    return handler(request, response);
  };
}

function isDocument({ method, headers, url }) {
  return (method === 'GET' || method === 'HEAD' || method === 'POST') && headers.rsc === undefined && !isFile(url);
}

function isFile(url) {
  return url.startsWith('/_next/') || url.startsWith('/api/');
}

/** Takes the application's own writing away once its answer turns out to be a refused page. */
function holdRefusals(request, response, inner) {
  const own = new Set(Object.getOwnPropertyNames(response));
  const { write, end, writeHead } = response;
  let isHeld;
  const hold = () => {
    isHeld ??= REPLACED.has(response.statusCode) && String(response.getHeader('content-type')).startsWith('text/html');
    return isHeld;
  };
  response.writeHead = (status, ...rest) => {
    response.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object') ?? {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return hold() ? response : writeHead.call(response, status);
  };
  response.write = (...written) => (hold() ? true : write.apply(response, written));
  response.end = (...written) => {
    if (!hold()) return end.apply(response, written);
    const status = response.statusCode;
    giveBack(response, own);
    sendConstantPage(request, response, { ...inner, status });
    return response;
  };
}

/** What the application put on the response to compress or watch it goes with the answer that was held back. */
function giveBack(response, own) {
  for (const name of Object.getOwnPropertyNames(response)) {
    if (!own.has(name) && typeof response[name] === 'function') delete response[name];
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
}

function sendConstantPage(request, response, { port, token, status }) {
  const state = status === 404 && LINKS.test(request.url) ? 'link' : status;
  const headers = { 'x-constant-page': `${token} ${state}` };
  for (const name of PASSED_ON) if (request.headers[name] !== undefined) headers[name] = request.headers[name];
  const inner = ask({ host: '127.0.0.1', port, path: PLACE, method: 'GET', headers }, (page) => {
    delete page.headers.connection;
    delete page.headers['keep-alive'];
    response.writeHead(status, page.headers);
    page.pipe(response);
  });
  inner.on('error', () => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end();
  });
  inner.end();
}
