import { once } from 'node:events';
import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  type Server,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { GuardOptions, Handler } from './http-guard.mjs';
import { finish, listen } from './http-server.mjs';

/** The server of `server.mjs` in front of an application made for one test. */

export const ORIGIN = 'https://flareline.example';
export const HOST = { host: 'flareline.example' };

let open: Server[] = [];

type Seen = { url: string; headers: IncomingHttpHeaders; body: string };
type Answer = { status: number | undefined; body: string; headers: IncomingHttpHeaders };

/** Serves any application. */
export async function serve(handler: Handler, guard: Partial<GuardOptions> = {}, limits = {}) {
  const server = await listen(handler, {
    port: 0,
    hostname: '127.0.0.1',
    guard: { appOrigin: ORIGIN, ...guard },
    limits,
  });
  open.push(server);
  return { server, port: (server.address() as AddressInfo).port };
}

/** Serves an application that keeps what reaches it. */
export async function served(guard: Partial<GuardOptions> = {}, limits = {}) {
  const seen: Seen[] = [];
  const keep: Handler = async (request, response) => {
    const body = await text(request);
    seen.push({ url: request.url ?? '', headers: request.headers, body });
    response.end('reached');
  };
  return { seen, ...(await serve(keep, guard, limits)) };
}

/** Sends a request, its body in these pieces, and reads the answer. */
export async function ask(options: RequestOptions, chunks: readonly Buffer[] = []): Promise<Answer> {
  const asking = httpRequest({ hostname: '127.0.0.1', headers: HOST, agent: false, ...options });
  const answered = once(asking, 'response');
  // The server may hang up on a body it has refused already.
  asking.on('error', () => undefined);
  for (const chunk of chunks) asking.write(chunk);
  asking.end();
  const [response] = (await answered) as [IncomingMessage];
  return { status: response.statusCode, body: await text(response), headers: response.headers };
}

/** Sends bytes as they are and waits until the server hangs up; the first line of what it said. */
export async function sayRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  return (await text(socket)).split('\r\n')[0] ?? '';
}

/** Ends all servers of a test. */
export async function endServers(): Promise<void> {
  await Promise.all(open.map((server) => finish(server, 100)));
  open = [];
}
