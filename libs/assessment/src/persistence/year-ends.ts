import { Injectable } from '@nestjs/common';
import { canonicalJson, type Json } from '@app/kernel';
import { findRows, insertRows, ListQuery, managerOf, readRows, sha256Hex, type Tx } from '@app/platform';
import type { Verdict } from '../domain/year-end/awards';
import type { YearDrawing } from '../domain/year-end/drawing';
import type { YearEndAction, YearEndState } from '../domain/year-end/life';
import type { Certified, YearEnd, YearEndStep } from '../domain/year-end/year-end';
import { VerdictRow, YearEndRow, YearEndStepRow } from './year-end-rows';
import { YearEndSchemes } from './year-end-schemes';

/** What a move changes besides the state. */
export type YearEndChanges = Partial<
  Pick<YearEnd, 'drawing' | 'drawnFrom' | 'drawnAt' | 'schemeVersion' | 'noticeUntil' | 'decideBy'>
> & { readonly sealed?: Omit<NonNullable<YearEnd['sealed']>, 'sha256'> };

/** Ends of years, what was done to them, and whom named persons added or took off. */
@Injectable()
export class YearEnds {
  constructor(private readonly schemes: YearEndSchemes) {}

  /** The key (year, number) keeps two who begin at once from the same record: one of them is tried again. */
  async add(tx: Tx, yearEnd: YearEnd): Promise<void> {
    await insertRows(tx, YearEndRow, [toRow(yearEnd)]);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<YearEnd | null> {
    const row = await managerOf(tx).findOneBy(YearEndRow, { officeId, id });
    return row && this.toYearEnd(tx, row);
  }

  /** All records of a year, in order. */
  async ofYear(tx: Tx, officeId: number, year: string): Promise<YearEnd[]> {
    const found: YearEnd[] = [];
    for (const row of await findRows(tx, YearEndRow, { officeId, year }, 'no'))
      found.push(await this.toYearEnd(tx, row));
    return found;
  }

  /** The latest year first, within it the latest record; those after the given place. */
  async page(
    tx: Tx,
    officeId: number,
    { states, year }: { readonly states: readonly YearEndState[]; readonly year: string | undefined },
    after: readonly [string, number] | undefined,
    limit: number,
  ): Promise<YearEnd[]> {
    const query = new ListQuery(['year_name', 'record_no'], { descending: true });
    query.where('office_id = ?', officeId).whereIn('state', states).whereGiven('year_name = ?', year);
    const found: YearEnd[] = [];
    for (const row of await readRows(tx, YearEndRow, ...query.behind(after).page(limit)))
      found.push(await this.toYearEnd(tx, row));
    return found;
  }

  /** Moves it on from where it was read; false when somebody was faster. */
  async move(tx: Tx, { id, moves }: YearEnd, state: YearEndState, changes: YearEndChanges): Promise<boolean> {
    const { drawing, drawnFrom, sealed, ...plain } = changes;
    const { affected } = await managerOf(tx).update(
      YearEndRow,
      { id, moves },
      {
        ...{ ...plain, state, moves: moves + 1 },
        ...(drawing && { drawing: asJson(drawing) }),
        ...(drawnFrom && { drawnSeq: drawnFrom.seq, drawnHash: drawnFrom.hash }),
        ...(sealed && {
          ...{ finalDocumentNo: sealed.documentNo, awards: asJson(sealed.awards), finalAt: sealed.at },
          ...{ finalSeq: sealed.chain.seq, finalHash: sealed.chain.hash },
        }),
      },
    );
    return affected === 1;
  }

  async addStep(tx: Tx, step: Omit<YearEndStep, 'no'>): Promise<void> {
    const no = (await managerOf(tx).countBy(YearEndStepRow, { yearEndId: step.yearEndId })) + 1;
    await insertRows(tx, YearEndStepRow, [{ ...step, no }]);
  }

  async steps(tx: Tx, yearEndId: string): Promise<YearEndStep[]> {
    const rows = await findRows(tx, YearEndStepRow, { yearEndId }, 'no');
    return rows.map(({ action, ...row }) => ({ ...row, action: action as YearEndAction }));
  }

  async addVerdict(tx: Tx, yearEndId: string, verdict: Omit<Verdict, 'no'>): Promise<void> {
    const no = (await managerOf(tx).countBy(VerdictRow, { yearEndId })) + 1;
    await insertRows(tx, VerdictRow, [{ ...verdict, yearEndId, no }]);
  }

  /** In order. */
  async verdicts(tx: Tx, yearEndId: string): Promise<Verdict[]> {
    const rows = await findRows(tx, VerdictRow, { yearEndId }, 'no');
    return rows.map(({ yearEndId: _, kind, ...row }) => ({ ...row, kind: kind as Verdict['kind'] }));
  }

  /** Closes a final record: nothing of it changes any more unnoticed. Answers with the seal. */
  async seal(tx: Tx, officeId: number, id: string): Promise<string> {
    const seal = await this.sealOf(tx, await managerOf(tx).findOneByOrFail(YearEndRow, { officeId, id }));
    await managerOf(tx).update(YearEndRow, { officeId, id }, { seal });
    return seal;
  }

  /** Final records that are not as they were sealed. */
  async broken(tx: Tx, officeId: number): Promise<{ year: string; no: number; expected: string; found: string }[]> {
    const found: { year: string; no: number; expected: string; found: string }[] = [];
    for (const row of await findRows(tx, YearEndRow, { officeId, state: 'final' }, 'no')) {
      const expected = await this.sealOf(tx, row);
      if (expected !== row.seal) found.push({ year: row.year, no: row.no, expected, found: row.seal ?? '' });
    }
    return found;
  }

  /** Over everything the record says: scheme, drawing, judgement, awards, steps, and the chains it rests on. */
  private async sealOf(tx: Tx, { seal: _, moves: __, ...row }: YearEndRow): Promise<string> {
    const { scheme } = await this.schemes.ofVersion(tx, row.officeId, row.schemeVersion);
    const said = { row, scheme, verdicts: await this.verdicts(tx, row.id), steps: await this.steps(tx, row.id) };
    return sha256Hex(`assessment_year_end\n${asJson(JSON.parse(JSON.stringify(said)))}`);
  }

  private async toYearEnd(tx: Tx, row: YearEndRow): Promise<YearEnd> {
    const { drawing, drawnSeq, drawnHash, finalDocumentNo, awards, finalSeq, finalHash, finalAt, seal, ...rest } = row;
    const isFinal = finalDocumentNo !== null && awards !== null && finalAt !== null;
    return {
      ...{ ...rest, state: row.state as YearEndState },
      scheme: (await this.schemes.ofVersion(tx, row.officeId, row.schemeVersion)).scheme,
      ...{ drawing: JSON.parse(drawing) as YearDrawing, drawnFrom: { seq: drawnSeq, hash: drawnHash } },
      sealed: isFinal
        ? {
            ...{ documentNo: finalDocumentNo, awards: JSON.parse(awards) as Certified[], at: finalAt },
            ...{ chain: { seq: finalSeq ?? 0, hash: finalHash ?? '' }, sha256: seal ?? '' },
          }
        : null,
    };
  }
}

function toRow({ scheme: _, drawing, drawnFrom, sealed: __, ...yearEnd }: YearEnd): YearEndRow {
  return {
    ...{ ...yearEnd, drawing: asJson(drawing), drawnSeq: drawnFrom.seq, drawnHash: drawnFrom.hash },
    ...{ finalDocumentNo: null, awards: null, finalSeq: null, finalHash: null, finalAt: null, seal: null },
  };
}

const asJson = (value: unknown) => canonicalJson(value as Json);
