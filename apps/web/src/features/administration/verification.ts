/** Kinds of jobs. */
export const VERIFICATION = 'ledger.verification';
export const REBUILDING = 'ledger.rebuild';

/** Those somebody starts on the page of jobs and waits for. */
export const WHOLE_LEDGER: readonly string[] = [VERIFICATION, REBUILDING];

/** Something stored that is not what it must be, as the server names it. */
export interface Finding {
  readonly table: string;
  readonly row: string;
  readonly expected: string;
  readonly found: string;
  readonly message: string;
}

/** The result of a verification. A purge of words takes the findings and leaves their number. */
export interface VerificationFound {
  readonly found: number;
  readonly parts: readonly { readonly part: string; readonly found: number }[];
  readonly findings: readonly Finding[];
}

/** What was checked, in one sentence. */
export function verdictOf({ found, parts }: Pick<VerificationFound, 'found' | 'parts'>): string {
  const checked = parts.map(({ part }) => part).join('、');
  if (found === 0) return `核验了${checked}，没有发现问题。`;
  const wrong = parts.filter((part) => part.found > 0).map((part) => `${part.part} ${part.found} 处`);
  return `核验了${checked}，发现 ${found} 处不符：${wrong.join('，')}。`;
}

/** Why not everything that was found is listed; null where it is. */
export function leftOut({ found, findings }: Pick<VerificationFound, 'found' | 'findings'>): string | null {
  if (findings.length >= found) return null;
  if (findings.length === 0) return '逐处的说明已在紧急清除信息时一并删去，请再核验一次。';
  return `这里列出前 ${findings.length} 处，全部的请运维人员用操作命令 verify 查看。`;
}
