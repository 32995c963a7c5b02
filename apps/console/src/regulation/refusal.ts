import { formatFinding, type Finding } from '@app/regulation';
import type { ExitStatus } from '../cli/exit-status';
import { print, printJson, say } from '../cli/terminal';

/** Says what is wrong with a file, and that nothing was done for it. */
export function refuse(findings: readonly Finding[], json: boolean, why: string): ExitStatus {
  if (json) printJson({ findings: findings.map((finding) => ({ ...finding, text: formatFinding(finding) })) });
  else print(findings.map(formatFinding).join('\n'));
  say(why);
  return 1;
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
