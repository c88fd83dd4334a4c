import { existsSync, readFileSync } from 'node:fs';

function ofVitest({ numPassedTests, numFailedTests, numFailedTestSuites }) {
  // A file that does not load holds no failed test, only a failed suite.
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

const ofPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

/**
 * Passed and failed tests of one step, from the report its runner wrote. A step without tests counts only when it
 * fails, and a runner that fails without naming a test counts as one failure.
 */
export function countsOf(step, isGreen) {
  const hasReport = step.report !== undefined && existsSync(step.report);
  const report = hasReport ? JSON.parse(readFileSync(step.report, 'utf8')) : undefined;
  const read = report?.stats === undefined ? ofVitest : ofPlaywright;
  const counts = report === undefined ? { passed: 0, failed: 0 } : read(report);
  return isGreen ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}
