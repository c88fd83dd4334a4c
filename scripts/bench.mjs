import './check-node.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWithEmptyPage } from './bench/copy.mjs';
import { cpuMs, median } from './bench/cpu.mjs';
import { JOBS, send, weigh } from './bench/jobs.mjs';
import { signInAll } from './bench/sign-in.mjs';
import { beforeEnd, run, script, Unready } from './lifetime.mjs';

// `npm run bench` measures CPU of the server process per request, as multiples of an empty page of this application
// in the same run, interleaved; `-- --quick` takes fewer rounds. Absolute times differ by machine and are no result.
const PORT = 3290;
// Code that runs often is compiled again behind the scenes, and that is CPU too: it is over before anything is counted.
const WARM_UP = 60;
const MOST_SCRIPT_KB = 170;
const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 5 : 15;
const REQUESTS = isQuick ? 15 : 40;

const folder = mkdtempSync(join(tmpdir(), 'flareline-bench-'));
const origin = `http://localhost:${PORT}`;
const settings = {
  DATA_DIR: join(folder, 'data'),
  SECRETS_DIR: join(folder, 'secrets'),
  PORT: String(PORT),
  APP_ORIGIN: origin,
};

async function fill(app) {
  const args = ['--import', 'tsx', 'scripts/bench/fill.ts', '500'];
  const command = ['-c', 'cd "$1" && shift && exec "$@"', 'sh', app, process.execPath, ...args];
  const { code, out, err } = await run('sh', command, { env: settings });
  if (code !== 0) throw new Unready(`The data for the bench could not be made:\n${err}`);
  return JSON.parse(out);
}

async function serve(app) {
  const server = spawn(process.execPath, ['scripts/e2e-server.mjs'], {
    cwd: app,
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  beforeEnd(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  });
  await once(server.stdout, 'data');
  return server.pid;
}

async function costOf(job, pid, target) {
  const before = cpuMs(pid);
  for (let sent = 0; sent < REQUESTS; sent += 1) await send(job, target);
  return (cpuMs(pid) - before) / REQUESTS;
}

async function measure(pid, target) {
  const costs = new Map(JOBS.map((job) => [job, []]));
  for (const job of JOBS) for (let sent = 0; sent < WARM_UP; sent += 1) await send(job, target);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const job of JOBS) costs.get(job).push(await costOf(job, pid, target));
  }
  return costs;
}

const isOver = (value, most) => value !== undefined && most !== undefined && value > most;

async function lineOf(job, ratios, target) {
  const ratio = median(ratios);
  const page = job.post ? {} : await weigh(await send(job, target), target.origin);
  const bars = [
    [ratio, job.most],
    [page.elements, job.elements],
    [page.htmlKB, job.kB],
    [page.scriptKB, MOST_SCRIPT_KB],
  ];
  const verdict = bars.some(([value, most]) => isOver(value, most)) ? 'OVER' : 'ok';
  const [htmlKB, scriptKB] = [page.htmlKB?.toFixed(1), page.scriptKB?.toFixed(1)];
  return {
    job: job.name,
    'x empty': ratio.toFixed(2),
    bar: job.most,
    elements: page.elements,
    htmlKB,
    scriptKB,
    verdict,
  };
}

await script(async () => {
  beforeEnd(async () => rmSync(folder, { recursive: true, force: true }));
  const app = join(folder, 'app');
  process.stderr.write('Building with the empty page …\n');
  await buildWithEmptyPage(app);
  process.stderr.write('Filling: 500 patients, one of three years, one of ten …\n');
  const people = await fill(app);
  const pid = await serve(app);
  const target = { origin, people, cookies: await signInAll(people, origin) };
  const costs = await measure(pid, target);
  const lines = [];
  const [floor] = costs.values();
  for (const [job, list] of costs) {
    const ratios = list.map((cost, round) => cost / floor[round]);
    lines.push({ 'CPU ms': median(list).toFixed(2), ...(await lineOf(job, ratios, target)) });
  }
  console.table(lines);
  console.log(`medians of ${ROUNDS} rounds of ${REQUESTS} requests, interleaved`);
  process.kill(process.pid, 'SIGTERM');
});
