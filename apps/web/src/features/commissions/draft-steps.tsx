import { Timeline } from 'antd';
import type { Schemas } from '../../api/client';
import { timeText } from '../../shared/formats';
import { useUnitName } from '../../shared/units';
import { type CommissionResult, resultNames } from './asked-unit';

type Step = Schemas['DraftStepResponse'];

/** What was done about a commission since it was asked, the newest first, with the words that belong to it. */
export function DraftSteps({ steps }: { readonly steps: readonly Step[] }) {
  const unitName = useUnitName();
  return (
    <Timeline
      style={{ marginTop: 20 }}
      items={[...steps].reverse().map(({ no, action, actionName, unitId, at, by, note, dueAt, result }) => ({
        key: no,
        content: (
          <>
            <strong>{actionName}</strong>
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
