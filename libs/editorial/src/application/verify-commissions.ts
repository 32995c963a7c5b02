import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { DraftAction } from '../domain/draft-life';
import { nextDraftState } from '../domain/draft-life';
import { CommissionedDrafts, sealOfStep } from '../persistence/commissioned-drafts';

const PAGE = 300;

/** Names every step that is not as it was written, and every asked unit that is not where its steps have led. */
export async function* verifyCommissions(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  const drafts = new CommissionedDrafts();
  for (let after = ''; ;) {
    const page = await drafts.all(tx, officeId, after, PAGE);
    const { units, steps } = await drafts.rowsOf(
      tx,
      page.map(({ id }) => id),
    );
    for (const { seal, ...step } of steps) {
      const expected = sealOfStep(step as never);
      const row = `${step.draftId} no ${step.no}`;
      if (seal !== expected)
        yield { table: 'commission_step', row, expected, found: seal, message: '约稿的步骤与其封印不符' };
    }
    for (const { id, steps: count } of page) {
      const found = steps.filter(({ draftId }) => draftId === id).length;
      if (found !== count)
        yield {
          table: 'commissioned_draft',
          row: `id ${id}`,
          expected: String(count),
          found: String(found),
          message: '约稿的步骤数与记录不符',
        };
    }
    for (const { draftId, unitId, state } of units) {
      const own = steps.filter((step) => step.draftId === draftId && step.unitId === unitId);
      const expected = own.reduce<string>(
        (from, { action }) => nextDraftState(action as DraftAction, from as 'start') ?? from,
        'start',
      );
      if (state !== expected)
        yield {
          table: 'asked_unit',
          row: `${draftId} unit ${unitId}`,
          expected,
          found: state,
          message: '约稿单位的状态与其步骤不符',
        };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? after;
  }
}
