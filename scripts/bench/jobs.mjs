import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/**
 * What is measured, and the bar of each as a multiple of the empty page. `elements` and `kB` bound the page itself.
 */
export const JOBS = [
  { name: 'empty page', who: 'three', path: () => '/empty-page' },
  { name: 'Today, 3 years', who: 'three', path: () => '/today', most: 2, kB: 220 },
  { name: 'timeline, 1 year of 3', who: 'three', path: () => '/timeline', most: 2.5, elements: 2000, kB: 60 },
  { name: 'timeline, all of 10', who: 'ten', path: () => '/timeline?span=all', most: 3.5, elements: 3000 },
  { name: 'clinician’s list, 500', who: 'clinician', path: () => '/patients', most: 4 },
  {
    name: 'clinician’s timeline, 1 year',
    who: 'clinician',
    path: ({ patients }) => `/patients/${patients.three}?span=1y`,
    most: 2.5,
    elements: 2000,
  },
  { name: 'Today, 5 heavy years', who: 'heavy', path: () => '/today', most: 2, kB: 220 },
  { name: 'medicines, 5 heavy years', who: 'heavy', path: () => '/medicines' },
  { name: 'labs, 5 heavy years', who: 'heavy', path: () => '/labs' },
  { name: 'save a check-in', who: 'three', post: '/api/log/check-in', most: 1.2 },
];

function entryFields() {
  const day = new Date().toISOString().slice(0, 10);
  const key = randomBytes(16).toString('hex');
  return { key, day, zone: 'Europe/London', drawn: String(Date.now()), back: '/today', do: 'again', feeling: '2' };
}

/** Sends a job's request once; answers with the page's text. Throws when the answer is not the one expected. */
export async function send(job, { origin, people, cookies }) {
  const headers = { cookie: cookies[job.who], accept: 'text/html' };
  const address = origin + (job.post ?? job.path(people));
  const options = job.post
    ? {
        method: 'POST',
        headers: { ...headers, origin, accept: 'application/json', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams(entryFields()),
      }
    : { headers };
  const response = await fetch(address, { ...options, redirect: 'manual' });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${job.name}: ${response.status} ${text.slice(0, 200)}`);
  return text;
}

// Scripts for browsers of ten years ago (`noModule`) are not loaded by any other.
const SCRIPT = /<script(?![^>]*nomodule)[^>]+src="(\/_next\/[^"]+)"/gi;

/** Bytes and elements of a page, and of the scripts it names. */
export async function weigh(html, origin) {
  const names = new Set([...html.matchAll(SCRIPT)].map(([, src]) => src));
  let scripts = 0;
  for (const name of names) {
    scripts += gzipSync(Buffer.from(await (await fetch(origin + name)).arrayBuffer())).length;
  }
  const shown = html.replace(/<script[\s\S]*?<\/script>/g, '');
  return {
    elements: [...shown.matchAll(/<[a-z]/gi)].length,
    htmlKB: gzipSync(html).length / 1024,
    scriptKB: scripts / 1024,
  };
}
