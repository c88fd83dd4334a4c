import { generate } from 'otplib';

function cookiesOf(response) {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function post(address, fields, { origin, cookie = '' }) {
  const headers = { origin, 'sec-fetch-site': 'same-origin', cookie };
  return fetch(origin + address, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });
}

async function signIn(email, { passphrase, secret }, origin) {
  const first = await post('/api/sign-in', { email, password: passphrase }, { origin });
  const cookie = cookiesOf(first);
  if (cookie.includes('flareline.session=')) return cookie;
  return cookiesOf(await post('/api/sign-in/code', { code: await generate({ secret }) }, { origin, cookie }));
}

/** Signs everybody in by the front door; the cookies each then carries, by name. */
export async function signInAll({ logins, ...proofs }, origin) {
  const cookies = {};
  for (const [name, { email }] of Object.entries(logins)) cookies[name] = await signIn(email, proofs, origin);
  return cookies;
}
