import { readFile } from 'node:fs/promises';
import { BULLETIN_STATUS_TITLES, CheckRendering, type RenderingChecked } from '@app/bulletin';
import { type ExitStatus, Misuse } from '../cli/exit-status';
import { print, printJson } from '../cli/terminal';
import { whereTyped } from '../cli/where-typed';
import { read, withInstallation } from '../office/installation';

/** `bulletin verify`: whether a printed bulletin still says what was sealed, and whether that still fits the ledger. */
export async function verifyBulletin(typed: string, { json }: { readonly json: boolean }): Promise<ExitStatus> {
  const bytes = await readFile(whereTyped(typed)).catch(() => {
    throw new Misuse(`读不到文件 ${typed}，请核对路径。`);
  });
  const checked = await withInstallation((installation) =>
    read(installation, (tx) => installation.get(CheckRendering).check(tx, bytes)),
  );
  if (json) printJson(checked);
  else print(asText(checked));
  return checked.problems.length > 0 ? 1 : 0;
}

function asText({ colophon, bulletin, problems }: RenderingChecked): string {
  const about = bulletin
    ? [
        `《${bulletin.title}》`,
        `  ${bulletin.documentNo ?? '没有文号'}  ${bulletin.issuedOn ?? '没有印发'}  ${BULLETIN_STATUS_TITLES[bulletin.status]}`,
      ]
    : [];
  const seal = colophon
    ? [`  内容校验 ${colophon.contentSha256}`, `  链值 第 ${colophon.chainHead.seq} 号记录 ${colophon.chainHead.hash}`]
    : [];
  const found = problems.map((problem) => `  ${problem}`);
  const conclusion = problems.length > 0 ? `结论：共 ${problems.length} 处不符` : '结论：与封存的内容和台账一致';
  return [...about, ...seal, ...found, conclusion].join('\n');
}
