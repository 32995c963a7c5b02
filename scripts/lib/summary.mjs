/**
 * Counts a result of `jest --json`, or undefined when Jest died before it wrote one. A suite that could not run counts as
 * one failed test; so does anything else that made Jest fail, since a green count over a red status would mislead.
 */
export function countTests(report, { status, alsoFailed = 0 }) {
  const suites = report?.testResults ?? [];
  const broken = suites.filter(
    ({ status: suite, assertionResults }) =>
      suite === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = (report?.numFailedTests ?? 0) + broken;
  const unexplained = status !== 0 && failed + alsoFailed === 0 ? 1 : 0;
  return { passed, failed: failed + unexplained + alsoFailed, skipped };
}

/** The last line of a run: `12 passed, 0 failed`, with the skipped when there are any. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
