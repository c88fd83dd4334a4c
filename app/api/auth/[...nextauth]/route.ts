import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * next-auth's own handler, for the one question a client of it may ask: is anybody signed in? Signing in and out are
 * ours; its other addresses would only write to the log or draw pages that nobody links to. The answer sets no
 * cookie: next-auth would make a session of this browser window into one of thirty days.
 */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join('/') !== 'session') return new Response(null, { status: 404 });
  // The options are made at the request: the build imports this file without secrets.
  const handler = NextAuth(authOptions()) as Handler;
  const answer = await handler(request, context);
  const headers = new Headers(answer.headers);
  headers.delete('set-cookie');
  return new Response(answer.body, { status: answer.status, headers });
}
