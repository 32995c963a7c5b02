import { Timeline } from 'antd';
import type { Schemas } from '../../api/client';
import { timeText } from '../../shared/formats';
import { useUnitName } from '../../shared/units';
import { type CommissionResult, resultNames } from './asked-unit';

type Step = Schemas['DraftStepResponse'];

const names: Readonly<Record<string, string>> = {
  ask: '约稿',
  acknowledge: '接稿',
  deliver: '交稿',
  ask_extension: '申请延期',
  grant_extension: '同意延期',
  refuse_extension: '不同意延期',
  remind: '催报',
  conclude: '认定',
  conclude_again: '重新认定',
  cancel: '取消约稿',
};

/** What was done about a commission since it was asked, the newest first, with the words that belong to it. */
export function DraftSteps({ steps }: { readonly steps: readonly Step[] }) {
  const unitName = useUnitName();
  return (
    <Timeline
      style={{ marginTop: 20 }}
      items={[...steps].reverse().map(({ no, action, unitId, at, by, note, dueAt, result }) => ({
        key: no,
        content: (
          <>
            <strong>{names[action] ?? action}</strong>
            {result !== null && `：${resultNames[result as CommissionResult]}`}
            {unitId !== null && ` · ${unitName(unitId)}`} · {by}
            <div>{timeText(at)}</div>
            {action.endsWith('_extension') && dueAt !== null && <div>延到 {timeText(dueAt)}</div>}
            {note && <div className="item-text">“{note}”</div>}
          </>
        ),
      }))}
    />
  );
}
