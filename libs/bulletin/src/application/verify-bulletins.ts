import { Injectable } from '@nestjs/common';
import { canonicalJson, type IntegrityFinding, type Json } from '@app/kernel';
import { ChainEnds } from '@app/ledger';
import type { Tx } from '@app/platform';
import { type BulletinContent } from '../domain/bulletin';
import { ISSUED } from '../domain/bulletin-life';
import { standingsBlock } from '../domain/standings-block';
import { contentSha256 } from '../domain/content-seal';
import type { StoredBulletin } from '../domain/stored-bulletin';
import { Bulletins } from '../persistence/bulletins';
import { GatherFigures } from './gather-figures';

/** Holds bulletins against their steps and against the ledger, and names what is not as it was. */
@Injectable()
export class VerifyBulletins {
  constructor(
    private readonly bulletins: Bulletins,
    private readonly ends: ChainEnds,
    private readonly figures: GatherFigures,
  ) {}

  async *findings(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
    for await (const some of this.bulletins.all(tx, officeId))
      for (const bulletin of some) yield* await this.of(tx, bulletin);
  }

  /** Of one bulletin; none when everything holds. */
  async of(tx: Tx, bulletin: StoredBulletin): Promise<IntegrityFinding[]> {
    const findings = [...(await this.steps(tx, bulletin)), ...(await this.chain(tx, bulletin))];
    return ISSUED.includes(bulletin.status) && bulletin.content.final
      ? [...findings, ...(await this.table(tx, bulletin))]
      : findings;
  }

  private async steps(tx: Tx, bulletin: StoredBulletin): Promise<IntegrityFinding[]> {
    const { id, status, documentNo, wordSeals } = bulletin;
    const findings = (await this.bulletins.brokenSteps(tx, id)).map(({ no, expected, found }) => ({
      ...{ table: 'bulletin_step', row: `bulletin ${id}, step ${no}`, expected, found },
      message: '通报的办理记录与其封印不符',
    }));
    const steps = await this.bulletins.steps(tx, id);
    const gapless = steps.every(({ no, from }, i) => no === i + 1 && from === (steps[i - 1]?.to ?? ''));
    const last = steps.at(-1);
    const issued = steps.find(({ action }) => action === 'publish');
    const says = contentSha256(bulletin, wordSeals);
    const wrong = (expected: string, found: string, message: string): IntegrityFinding[] =>
      expected === found ? [] : [{ table: 'bulletin', row: `bulletin ${id}`, expected, found, message }];
    return [
      ...findings,
      ...wrong(`${last?.to ?? ''} ${gapless}`, `${status} true`, '通报的状态与办理记录不符'),
      ...wrong(issued?.documentNo ?? '', documentNo ?? '', '通报的文号与印发记录不符'),
      // A purge takes words from a draft without a step, so only what was issued is held to its step.
      ...wrong(issued?.contentSha256 ?? bulletin.contentSha256, says, '通报的内容与封存时不符'),
    ];
  }

  private async chain(tx: Tx, { id, officeId, chainHead }: StoredBulletin): Promise<IntegrityFinding[]> {
    const found = await this.ends.hashAt(tx, officeId, chainHead.seq);
    if (found === chainHead.hash) return [];
    return [
      {
        ...{ table: 'bulletin', row: `bulletin ${id}`, expected: chainHead.hash, found: found ?? '' },
        message: `通报所记的链值在台账第 ${chainHead.seq} 号记录处对不上`,
      },
    ];
  }

  /** The figures of a closed period never change: drawn anew they are those that were printed. */
  private async table(tx: Tx, { id, officeId, period, content }: StoredBulletin): Promise<IntegrityFinding[]> {
    const { figures } = await this.figures.gather(tx, officeId, period);
    const expected = canonicalJson(standingsBlock(figures, '').groups as unknown as Json);
    const found = canonicalJson(printedTable(content));
    if (expected === found) return [];
    const message = '通报的统计表与台账重新统计的结果不符';
    return [{ table: 'bulletin', row: `bulletin ${id}`, expected: brief(expected), found: brief(found), message }];
  }
}

function printedTable({ annexes }: BulletinContent): Json {
  const table = annexes.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'standings');
  return (table?.type === 'table' ? table.groups : null) as unknown as Json;
}

const brief = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
