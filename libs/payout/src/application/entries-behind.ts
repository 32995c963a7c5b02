import { Injectable } from '@nestjs/common';
import { ReadLedger } from '@app/ledger';
import type { Tx } from '@app/platform';
import { ReadItems } from '@app/submission';
import type { Batch, Line } from '../domain/batch';
import type { EntryBehind } from '../domain/sheet';
import { BatchLines } from '../persistence/batch-lines';

/** The ledger's entries behind lines of a batch. */
@Injectable()
export class EntriesBehind {
  constructor(
    private readonly lines: BatchLines,
    private readonly ledger: ReadLedger,
    private readonly items: ReadItems,
  ) {}

  async of(
    tx: Tx,
    { id, officeId }: Batch,
    lines: readonly Line[],
    { titles }: { readonly titles: boolean },
  ): Promise<(line: Line) => readonly EntryBehind[]> {
    const [first, last] = [lines[0]?.no ?? 0, lines.at(-1)?.no ?? 0];
    const claims = await this.lines.entriesOfLines(tx, id, first, last);
    const seqs = claims.map(({ seq }) => seq);
    const entries = new Map((await this.ledger.entriesBySeq(tx, officeId, seqs)).map((entry) => [entry.seq, entry]));
    const items = [...new Set([...entries.values()].flatMap(({ scope }) => itemOf(scope) ?? []))];
    const titleOf = titles ? await this.items.titles(tx, officeId, items) : new Map<string, string>();
    const byLine = new Map<number, EntryBehind[]>();
    for (const { seq, lineNo } of claims) {
      const entry = entries.get(seq);
      if (!entry) continue;
      const { scope, occurredOn, clause, arithmetic, amount } = entry;
      const item = itemOf(scope);
      const behind = { seq, item, title: titleOf.get(item ?? '') ?? '', occurredOn, clause, arithmetic, amount };
      const known = byLine.get(lineNo);
      if (known) known.push(behind);
      else byLine.set(lineNo, [behind]);
    }
    return ({ no }) => byLine.get(no) ?? [];
  }
}

/** The item that a scope of the ledger names. */
function itemOf(scope: string): string | null {
  return scope.startsWith('item:') ? scope.slice('item:'.length) : null;
}
