/** Last step of .ci/run: adds up vitest's JSON reports, prints "N passed, N failed", and fails when anything did. */
import { existsSync, readFileSync } from 'node:fs';

const [stagesBroken, ...reports] = process.argv.slice(2);

/** Tests of one report; a file that could not even be loaded counts as one failure. No report: nothing ran. */
function countsOf(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

const counts = reports.map(countsOf);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failedTests = counts.reduce((sum, count) => sum + count.failed, 0);
// A stage can fail without a failing test: lint, types, build.
const failed = failedTests === 0 ? Number(stagesBroken) : failedTests;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
