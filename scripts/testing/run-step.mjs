import { spawn } from 'node:child_process';
import process from 'node:process';

// Playwright stops its server on SIGINT only, and gives it ten seconds.
const PATIENCE_MS = 15_000;

// What a developer has set for a server of their own must not reach a test.
const NOT_FOR_TESTS = new Set(['DATABASE_URL', 'DATA_DIR', 'SECRETS_DIR', 'APP_ORIGIN', 'PORT', 'NODE_ENV']);

let current;

function testEnvironment(more) {
  const kept = Object.entries(process.env).filter(([name]) => !NOT_FOR_TESTS.has(name));
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1', ...more };
}

/** Signals a child and all it started. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // No such group: gone already, or a system without groups.
    child.kill(signal);
  }
}

/** Runs one step, its output passed through. Resolves to whether it ended with code 0. */
export async function runStep(step, cwd) {
  const child = spawn(process.execPath, step.run, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: testEnvironment(step.env),
    // A group of its own, so that ending it reaches the workers and servers it starts.
    detached: process.platform !== 'win32',
  });
  current = child;
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  current = undefined;
  return code === 0;
}

/** Ends the step that is running, with everything it started. Resolves to whether one was. */
export async function endStep() {
  const child = current;
  if (child === undefined) return false;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const kill = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS);
  signalGroup(child, 'SIGINT');
  await exited;
  clearTimeout(kill);
  return true;
}
