import { once } from 'node:events';
import { createServer } from 'node:http';
import { guarded } from './http-guard.mjs';

/** How long a client may take, in milliseconds, and how much it may say in its headers, in bytes. */
export const LIMITS = {
  headersTimeout: 10_000,
  // For a picture over a slow line; the guard gives every other body less.
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
};

// A client that takes an answer in without ever reading it is let go after this long.
const IDLE_SOCKET_MS = 120_000;
const FINISH_MS = 10_000;
const LOOK_AGAIN_MS = 100;

/**
 * @typedef {import('node:http').Server} Server
 * @typedef {import('./http-guard.mjs').Handler} Handler
 * @typedef {import('./http-guard.mjs').GuardOptions} GuardOptions
 * @typedef {{ port: number, hostname: string, guard: GuardOptions, limits?: Partial<typeof LIMITS> }} ListenOptions
 */

// An application that breaks before it answers must not leave the client waiting.
function answering(handler) {
  return async (request, response) => {
    try {
      await handler(request, response);
    } catch {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end();
    }
  };
}

/**
 * Listens with time limits and the guard in front.
 *
 * @param {Handler} handler the application
 * @param {ListenOptions} options
 * @returns {Promise<Server>}
 */
export async function listen(handler, { port, hostname, guard, limits = {} }) {
  const server = createServer({ ...LIMITS, ...limits, noDelay: true }, guarded(answering(handler), guard));
  server.timeout = IDLE_SOCKET_MS;
  server.listen(port, hostname);
  await once(server, 'listening');
  return server;
}

/**
 * Stops accepting, lets what is being answered finish, and cuts off what takes longer.
 *
 * @param {Server} server
 */
export async function finish(server, finishMs = FINISH_MS) {
  const closed = once(server, 'close');
  server.close();
  // A connection that was busy when the server closed becomes idle later, and would then wait for its time limit.
  const sweep = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
  const cut = setTimeout(() => server.closeAllConnections(), finishMs);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
