// Prints the counts of test reports as one plain line; a file that could not run, or a missing report, counts as a failure.
import { readFileSync } from 'node:fs';

const reports = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8') || '{"numFailedTests":1}'));
const isBroken = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);
const failed = sum(({ numFailedTests = 0, testResults = [] }) => numFailedTests + testResults.filter(isBroken).length);
const passed = sum(({ numPassedTests = 0 }) => numPassedTests);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
