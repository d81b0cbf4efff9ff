/** Last step of .ci/run: repeats what failed, adds up vitest's JSON reports, prints "N passed, N failed", and fails when anything did. */
import { existsSync, readFileSync } from 'node:fs';

const [stagesBroken, ...reports] = process.argv.slice(2);

/** Failures of one report as [name, message]; a file that could not even be loaded is one failure. */
function failuresOf({ testResults }) {
  return testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    const told = failed.map((test) => [`${file.name} > ${test.fullName}`, test.failureMessages.join('\n')]);
    const unloaded = file.status === 'failed' && file.assertionResults.length === 0;
    return unloaded ? [[file.name, file.message]] : told;
  });
}

/** Passed tests and failures of one report. No report: nothing ran. */
function readReport(path) {
  if (!existsSync(path)) return { passed: 0, failures: [[path, 'no report was written: nothing ran']] };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return { passed: report.numPassedTests, failures: failuresOf(report) };
}

const read = reports.map(readReport);
const passed = read.reduce((sum, report) => sum + report.passed, 0);
const failures = read.flatMap((report) => report.failures);
// A stage can fail without a failing test: lint, types, build.
const failed = failures.length === 0 ? Number(stagesBroken) : failures.length;

// A log is long and often kept by its end alone: what failed stands there too.
for (const [name, message] of failures) console.log(`\nFAILED ${name}\n${message.slice(0, 4_000)}`);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
