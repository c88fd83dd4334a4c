// `npm test`: everything that must be true, in order, ending at the first thing that is not.
// `npm test -- lint unit` runs those steps only.
import './check-node.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureInstalled } from './install.mjs';
import { beforeEnd, script } from './lifetime.mjs';
import { countsOf } from './testing/counts.mjs';
import { endStep, runStep } from './testing/run-step.mjs';
import { steps } from './testing/steps.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and says how it went. */
async function runAndCount(step) {
  const begun = performance.now();
  step.before?.();
  const isGreen = await runStep(step, ROOT);
  const counts = countsOf(step, isGreen);
  const said = step.report === undefined ? '' : `, ${counts.passed} passed, ${counts.failed} failed`;
  console.log(`── ${step.name}: ${isGreen ? 'ok' : 'FAILED'}, ${seconds(begun)}${said}`);
  return { ...counts, isGreen };
}

/** Runs steps until one fails. Returns the counts over all that ran. */
async function runAll(list) {
  const total = { passed: 0, failed: 0 };
  for (const [index, step] of list.entries()) {
    console.log(`\n── ${index + 1} of ${list.length}: ${step.name} ──`);
    if (step.skipped !== undefined) {
      console.log(step.skipped);
      continue;
    }
    const { passed, failed, isGreen } = await runAndCount(step);
    total.passed += passed;
    total.failed += failed;
    if (!isGreen) return total;
  }
  return total;
}

await script(async () => {
  const begun = performance.now();
  const reports = mkdtempSync(path.join(tmpdir(), 'flareline-test-'));
  process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
  beforeEnd(async () => {
    if (await endStep()) console.log('\nstopped before the end');
    process.exit(1);
  });
  await ensureInstalled();
  const { passed, failed } = await runAll(steps({ root: ROOT, reports, wanted: process.argv.slice(2) }));
  console.log(`\nin ${seconds(begun)}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
});
