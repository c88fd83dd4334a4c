import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/platform/env';

const NONCE_BYTES = 16;
const IS_DEVELOPMENT = process.env.NODE_ENV === 'development';

// Trusted types are left out: docs/decisions/0008-no-trusted-types.md. In development React evaluates strings to show server stacks, and Next listens on a web socket.
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${IS_DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    IS_DEVELOPMENT ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${IS_DEVELOPMENT ? ' ws:' : ''}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    "worker-src 'self'",
    'report-uri /api/csp',
  ].join('; ');
}

const FIXED_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  // Never `no-referrer`: browsers would then send `Origin: null` with plain forms, and the origin check refuses it.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), interest-cohort=()',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
};

const ONE_YEAR = 'max-age=31536000; includeSubDomains';

/** A PDF is kept as it is: should a browser show it after all, nothing in it may run. */
const isMadeByOthers = ({ nextUrl }: NextRequest): boolean => nextUrl.pathname === '/api/lab-reports';

/** Headers for everything but static files. Nothing depends on it: who may see what is decided in the door. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-pathname', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', isMadeByOthers(request) ? 'sandbox' : policy);
  for (const [name, value] of Object.entries(FIXED_HEADERS)) response.headers.set(name, value);
  if (env().appOrigin.startsWith('https:')) response.headers.set('Strict-Transport-Security', ONE_YEAR);
  return response;
}

export const config = {
  matcher: ['/((?!_next/static/|icon\\.svg$).*)'],
};
