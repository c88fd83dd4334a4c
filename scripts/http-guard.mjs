import { isIP } from 'node:net';
import { isRouterState } from './router-state.mjs';

/** Bytes a request's body may have, and milliseconds it may take. */
export const BODY_LIMIT = 64 * 1024;
const BODY_MS = 30_000;

/** Where a picture or a report is sent to: as many bytes, and as long as the server waits for any request. */
export const UPLOAD_LIMIT = 12 * 1024 * 1024;
const UPLOADS = ['/api/photos', '/api/lab-reports'];

// What a browser does with pages and forms; Next answers others with a page, or breaks.
const METHODS = ['GET', 'HEAD', 'POST'];

/** Characters a request's target may have: the longest address of ours is below 500. */
export const URL_LIMIT = 4096;

// After a refusal the rest of the body is thrown away for a moment: closing at once would take the answer with it.
const LINGER_MS = 500;

const TOO_LARGE = { status: 413, sentence: 'That is more than this server takes at once.' };
const TOO_SLOW = { status: 408, sentence: 'That took longer than this server waits.' };
const UNREADABLE_PLACE = { status: 400, sentence: 'Where this was asked from cannot be read.' };
const UNREADABLE_FORM = { status: 400, sentence: 'The form cannot be read.' };

// Set by this server or by Next behind it, never by a client.
const RESERVED = /^(forwarded|x-forwarded-.*|x-real-ip|x-client-ip|x-nonce|x-pathname|x-middleware-.*|x-invoke-.*)$/;

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response) => unknown} Handler
 * @typedef {{ appOrigin: string, trustedProxyHops?: number, bodyLimit?: number, bodyMs?: number }} GuardOptions
 */

/** @param {string} url */
const isUpload = (url) => UPLOADS.includes(url.split('?')[0] ?? '');

function bodyLimitOf({ url }, { bodyLimit }) {
  return isUpload(url) ? UPLOAD_LIMIT : bodyLimit;
}

/** @param {string} url */
function urlFault(url) {
  if (url.length > URL_LIMIT) return { status: 414, sentence: 'The address is too long.' };
  const bad = { status: 400, sentence: 'The address cannot be read.' };
  // `//host` and `/\host` would be taken for another machine by whoever resolves them.
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\')) return bad;
  try {
    return decodeURIComponent(url).includes('\0') ? bad : null;
  } catch {
    return bad;
  }
}

function hostFault({ url, headers }, { appOrigin }) {
  if (url === '/healthz' || headers.host?.toLowerCase() === new URL(appOrigin).host) return null;
  return { status: 421, sentence: `This server answers at ${appOrigin} only.` };
}

function methodFault(method) {
  if (METHODS.includes(method)) return null;
  return { status: 405, sentence: `This server takes ${METHODS.join(', ')}.` };
}

/**
 * A form of a page that another site sent: our own checks would refuse it, but Next breaks on it before they run. A
 * browser always says where a form comes from; what says nothing is left to those checks, and so is all below `/api`.
 */
function originFault({ method, url, headers }, { appOrigin }) {
  const isPageForm = method === 'POST' && !url.startsWith('/api/');
  if (!isPageForm || headers.origin === undefined || headers.origin === new URL(appOrigin).origin) return null;
  return { status: 403, sentence: 'This form was not sent from a page of this server.' };
}

function headerFault({ url, headers }, options) {
  if (Number(headers['content-length'] ?? 0) > bodyLimitOf({ url }, options)) return TOO_LARGE;
  return isRouterState(headers['next-router-state-tree']) ? null : UNREADABLE_PLACE;
}

function requestFault(request, options) {
  const placeFault = urlFault(request.url) ?? hostFault(request, options) ?? originFault(request, options);
  return placeFault ?? methodFault(request.method) ?? headerFault(request, options);
}

// A page fetched ahead is not a look, and must not be logged as one: pages of a patient's record are not fetched ahead.
function isFetchedAhead({ url, headers }) {
  const isAhead = 'next-router-prefetch' in headers || /\bprefetch\b/.test(headers['sec-purpose'] ?? '');
  return isAhead && decodeURIComponent(url).startsWith('/patients/');
}

function answer(response, { status, sentence }) {
  if (!response.headersSent) {
    if (status === 405) response.setHeader('allow', METHODS.join(', '));
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  }
  response.end(`${sentence}\n`);
}

/** Answers without the application, then reads on for a moment so that the answer arrives. */
function refuse(request, response, fault) {
  answer(response, fault);
  const linger = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
  request.once('end', () => clearTimeout(linger));
  request.resume();
}

/** Next breaks on a form it cannot read before any code of ours runs: such a form never gets there. */
async function isReadableForm(chunks, contentType) {
  try {
    await new Response(Buffer.concat(chunks), { headers: { 'content-type': contentType } }).formData();
    return true;
  } catch {
    return false;
  }
}

/** An address that takes files reads its form by itself; of other forms Next would be the first reader. */
function isHeld({ url, headers }) {
  return !isUpload(url) && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}

/**
 * Watches a body on its way, before anyone reads it: a listener for `data` would start the stream and lose what came
 * first. What is over the limit never reaches the application, nor does a form that cannot be read; its own reading
 * fails instead.
 */
function watchBody(request, response, options) {
  const push = request.push.bind(request);
  const bodyLimit = bodyLimitOf(request, options);
  const contentType = request.headers['content-type'] ?? '';
  const held = isHeld(request) ? [] : null;
  let received = 0;
  let isOver = false;
  const breakOff = (fault) => {
    isOver = true;
    answer(response, fault);
    setTimeout(() => request.destroy(), LINGER_MS).unref();
  };
  const slow = isUpload(request.url) ? undefined : setTimeout(() => breakOff(TOO_SLOW), options.bodyMs).unref();
  const release = async () => {
    if (!(await isReadableForm(held, contentType))) return breakOff(UNREADABLE_FORM);
    for (const chunk of [...held, null]) push(chunk);
  };
  request.push = (chunk, encoding) => {
    if (isOver) return true;
    if (chunk === null) clearTimeout(slow);
    received += chunk?.length ?? 0;
    if (received > bodyLimit) breakOff(TOO_LARGE);
    else if (held === null) return push(chunk, encoding);
    else if (chunk === null) void release();
    else held.push(chunk);
    return true;
  };
}

/** The right-most address that no proxy of ours wrote. */
function clientIp(request, trustedProxyHops) {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const hops = [...forwarded.map((hop) => hop.trim()), request.socket.remoteAddress ?? ''].filter((hop) => hop !== '');
  const ip = (hops.at(-1 - trustedProxyHops) ?? hops[0] ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(ip) === 0 ? null : ip;
}

/** What a client says about itself in reserved headers is dropped; what this server knows is put there. */
function rewriteHeaders(request, { appOrigin, trustedProxyHops }) {
  const ip = clientIp(request, trustedProxyHops);
  // Without a session nothing is read, revealed or logged as a look that nobody had.
  if (request.method === 'HEAD') delete request.headers.cookie;
  for (const name of Object.keys(request.headers)) if (RESERVED.test(name)) delete request.headers[name];
  const { protocol, host } = new URL(appOrigin);
  request.headers['x-forwarded-host'] = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  if (ip !== null) request.headers['x-client-ip'] = ip;
}

/**
 * Puts the limits in front of an application: address, host and body are checked before it sees the request.
 *
 * @param {Handler} handler the application
 * @param {GuardOptions} options
 * @returns {Handler}
 */
export function guarded(handler, { appOrigin, trustedProxyHops = 0, bodyLimit = BODY_LIMIT, bodyMs = BODY_MS }) {
  const options = { appOrigin, trustedProxyHops, bodyLimit, bodyMs };
  return (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    const fault = requestFault(request, options);
    if (fault !== null) return refuse(request, response, fault);
    if (isFetchedAhead(request)) return response.writeHead(204, { 'cache-control': 'no-store' }).end();
    watchBody(request, response, options);
    rewriteHeaders(request, options);
    return handler(request, response);
  };
}
