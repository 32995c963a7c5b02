import { verifyDirectory, type Office } from '@app/directory';
import { verifyCommissions, verifyEditorial } from '@app/editorial';
import { verifyIdentity } from '@app/identity';
import type { IntegrityFinding } from '@app/kernel';
import { VerifyLedger } from '@app/ledger';
import { VerifyAssessment } from '@app/assessment';
import { VerifyBulletins } from '@app/bulletin';
import { VerifyPayouts } from '@app/payout';
import type { Tx } from '@app/platform';
import { verifySubmission } from '@app/submission';
import type { ExitStatus } from '../cli/exit-status';
import { print, printJson, say } from '../cli/terminal';
import { type Installation, officesOf, read, withInstallation } from './installation';

interface Options {
  readonly office?: string | undefined;
  readonly json: boolean;
}

/** What was found in one office, in the order in which it was checked. */
export interface OfficeFindings {
  readonly office: Office;
  readonly findings: readonly IntegrityFinding[];
}

/** `verify`: derives everything again and names every row that is not what it must be. */
export async function verify({ office, json }: Options): Promise<ExitStatus> {
  const checked = await withInstallation((installation) => verifyOffices(installation, office));
  const found = checked.reduce((sum, { findings }) => sum + findings.length, 0);
  if (json)
    printJson({ offices: checked.map(({ office: { code, name }, findings }) => ({ code, name, findings })), found });
  else print(findingsAsText(checked, found));
  return found > 0 ? 1 : 0;
}

/** Every office, or the one of that code, each in one unchanging state. */
export async function verifyOffices(installation: Installation, code?: string): Promise<readonly OfficeFindings[]> {
  const ledger = installation.get(VerifyLedger);
  const payouts = installation.get(VerifyPayouts);
  const assessment = installation.get(VerifyAssessment);
  const bulletins = installation.get(VerifyBulletins);
  const offices = await officesOf(installation, code);
  const checked: OfficeFindings[] = [];
  for (const office of offices) {
    say(`正在核对 ${office.name}（${office.code}）…`);
    const findings: IntegrityFinding[] = [];
    // One unchanging state for all parts, so that nothing recorded meanwhile looks like a contradiction.
    await read(installation, async (tx) => {
      const steps: readonly [string, () => AsyncIterable<IntegrityFinding>][] = [
        ['单位和刊物', () => verifyDirectory(tx, office.id)],
        ['账号', () => verifyIdentity(tx, office.id)],
        ['信息', () => verifySubmission(tx, office.id)],
        ['约稿', () => verifyCommissions(tx, office.id)],
        ['期次', () => verifyEditorial(tx, office.id)],
        ['台账', () => ledgerFindings(ledger, tx, office.id)],
        ['发放', () => payouts.findings(tx, office.id)],
        ['核对和异议', () => assessment.findings(tx, office.id)],
        ['通报', () => bulletins.findings(tx, office.id)],
      ];
      for (const [part, step] of steps) await collect(part, office, step, findings);
    });
    checked.push({ office, findings });
  }
  return checked;
}

async function* ledgerFindings(ledger: VerifyLedger, tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  yield* await ledger.verify(tx, officeId);
}

/** A row so damaged that it cannot even be read ends the check of its part, and is itself a finding. */
async function collect(
  part: string,
  office: Office,
  step: () => AsyncIterable<IntegrityFinding>,
  findings: IntegrityFinding[],
): Promise<void> {
  try {
    for await (const finding of step()) findings.push(finding);
  } catch (error) {
    findings.push({
      table: part,
      row: `office ${office.id}`,
      expected: '能够读取的记录',
      found: error instanceof Error ? error.message : String(error),
      message: `${part}的核对在一条不能读取的记录处中断`,
    });
  }
}

export function findingsAsText(checked: readonly OfficeFindings[], found: number): string {
  if (checked.length === 0) return '数据库里还没有办公室。';
  const lines = checked.flatMap(({ office, findings }) => [
    `${office.name}（${office.code}）：${findings.length > 0 ? `${findings.length} 处不符` : '全部相符'}`,
    ...findings.flatMap(({ table, row, expected, found: actual, message }) => [
      `  ${table}  ${row}`,
      `    ${message}`,
      `    应为：${expected}`,
      `    实为：${actual}`,
    ]),
  ]);
  return [...lines, found > 0 ? `结论：共 ${found} 处不符` : '结论：没有发现不符'].join('\n');
}
