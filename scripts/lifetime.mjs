import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const WATCH_MS = 500;
const KILL_AFTER_MS = 3000;
// Ctrl-C reaches this process twice when npm passes it on: only a later one means "now".
const IMPATIENT_AFTER_MS = 1000;
const IS_WINDOWS = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {(() => Promise<void>)[]} */
const endings = [];
let stoppingSince = 0;

// A child leads a process group of its own, so that its workers and compilers end with it.
function signalGroup(child, signal) {
  try {
    if (IS_WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

async function endChild(child) {
  const exited = new Promise((resolve) => child.once('close', resolve));
  const kill = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS);
  signalGroup(child, 'SIGTERM');
  await exited;
  clearTimeout(kill);
  signalGroup(child, 'SIGKILL');
}

async function stop(code) {
  if (stoppingSince > 0) {
    if (Date.now() - stoppingSince > IMPATIENT_AFTER_MS) process.exit(code);
    return;
  }
  stoppingSince = Date.now();
  try {
    await Promise.all([...children].map(endChild));
    for (const end of endings.toReversed()) await end();
  } catch (error) {
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exit(1);
  }
  process.exit(code);
}

// Once there was a server, being told to stop is how it ends; before, it is work that was cut off.
function stopAsTold(code) {
  return stop(endings.length > 0 ? 0 : code);
}

/** Adds work to be done before this process ends, such as closing the server. Last added is done first. */
export function beforeEnd(end) {
  endings.push(end);
}

/**
 * Runs a command to its end; ends it, with everything it started, when this process is told to stop.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean }} [options] `show`: what it prints goes to stderr as it
 *   comes; otherwise it is kept and returned
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export async function run(command, args, { env = {}, show = false } = {}) {
  const stdio = show ? ['ignore', process.stderr, process.stderr] : ['ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { stdio, detached: !IS_WINDOWS, env: { ...process.env, ...env } });
  children.add(child);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (err += text));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.code === 'ENOENT' ? 127 : 1));
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  children.delete(child);
  // While stopping, nothing may follow on a child that was ended.
  if (stoppingSince > 0) await new Promise(() => {});
  return { code, out, err };
}

const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'zsh', 'busybox']);

function nameAndParent(pid) {
  if (process.platform === 'linux') {
    // "pid (name) state ppid …"; a name may hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), parent: Number(stat.slice(end + 2).split(' ')[1]) };
  }
  const said = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [parent = '', ...name] = said.split(/\s+/);
  return { name: name.join(' ').replace(/^.*\//, '').replace(/^-/, ''), parent: Number(parent) };
}

/** The shells between npm and this process, and who their parents are: `npm → sh → node` or `npm → node`. */
function shellsAbove() {
  const shells = [];
  let pid = process.ppid;
  while (pid > 1) {
    const { name, parent } = nameAndParent(pid);
    if (!SHELLS.has(name)) return shells;
    shells.push({ pid, parent });
    pid = parent;
  }
  return shells;
}

function isOrphan(firstParent, shells) {
  if (process.ppid !== firstParent) return true;
  try {
    return shells.some(({ pid, parent }) => nameAndParent(pid).parent !== parent);
  } catch {
    return true;
  }
}

// npm that is killed leaves its child alive: whoever was started by npm ends with it.
function watchNpm() {
  if (process.env.npm_lifecycle_event === undefined || IS_WINDOWS) return;
  const firstParent = process.ppid;
  const shells = shellsAbove();
  setInterval(() => {
    if (stoppingSince === 0 && isOrphan(firstParent, shells)) void stopAsTold(143);
  }, WATCH_MS).unref();
}

/** Ends in good order on Ctrl-C, on SIGTERM, when the terminal closes, and when npm above dies. Call once, first. */
export function beginLifetime() {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(codes)) process.on(signal, () => void stopAsTold(code));
  watchNpm();
}

/** A failure whose sentence tells the person at the terminal what to do. */
export class Unready extends Error {}

/** Runs a script to its end; a failure is one sentence on stderr, and exit code 1. */
export async function script(work) {
  beginLifetime();
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Unready ? error.message : (error.stack ?? error)}\n`);
    await stop(1);
  }
}
