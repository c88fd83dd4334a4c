import { headers } from 'next/headers';
import { env } from '@/lib/platform/env';
import { networkOf } from './client-network';
import { deviceFamily } from './device-family';
import { readSideCookie } from './session-cookie';

/** What a request tells of where it comes from. */
export type Visitor = {
  /** Null unless a proxy is trusted to say: the header is a client's own word otherwise. */
  network: string | null;
  /** Family of the browser, like "Firefox on Android". */
  device: string;
  deviceCookie: string | null;
};

/** Who knocks. The address comes from the header that the server entry sets, never from `X-Forwarded-For` itself. */
export async function visitor(): Promise<Visitor> {
  const sent = await headers();
  const address = env().trustedProxyHops > 0 ? sent.get('x-client-ip') : null;
  return {
    network: address === null ? null : networkOf(address),
    device: deviceFamily(sent.get('user-agent')),
    deviceCookie: await readSideCookie('fl_dev'),
  };
}
