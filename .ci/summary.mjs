// Prints the counts of a test report as one plain line; a file that could not run counts as a failure.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8') || '{"testResults":[]}');
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
);
const failed = (report.numFailedTests ?? 0) + broken.length;
const passed = report.numPassedTests ?? 0;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
