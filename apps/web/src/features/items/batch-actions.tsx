import { Button } from 'antd';
import type { Schemas } from '../../api/client';
import { useMay } from '../../api/use-session';
import { FormDialog } from '../../shared/parts/form-dialog';
import { OutcomesTable } from '../../shared/parts/outcomes-table';
import { ReadyButton } from '../../shared/parts/ready-button';
import { type NonUse, NonUseFields, usualNonUse } from './non-use-fields';
import { CombineDialog } from './combine-dialog';
import type { ItemBatch } from './use-item-batch';

interface BatchActionsProps {
  readonly batch: ItemBatch;
  /** Every row that is shown. */
  readonly all: readonly Schemas['ItemResponse'][];
  /** Whether any of them waits to be received. */
  readonly receives?: boolean;
}

/** What the office does to several items at once. */
export function BatchActions({ batch, all, receives = true }: BatchActionsProps) {
  const { chosen, choose, running } = batch;
  const combines = useMay()('item.merge');
  const count = chosen.length;
  const whole = count > 0 && count === all.length;
  const missing = count === 0 ? '请先勾选信息' : running && '正在办理勾选的，请稍候';
  return (
    <>
      <Button size="small" disabled={all.length === 0} onClick={() => choose(whole ? [] : all)}>
        {whole ? '取消勾选' : '勾选本页'}
      </Button>
      {receives && (
        <ReadyButton size="small" missing={missing} onClick={batch.receive}>
          签收
        </ReadyButton>
      )}
      <ReadyButton size="small" missing={missing} onClick={batch.leave}>
        不采用
      </ReadyButton>
      {combines && (
        <ReadyButton
          size="small"
          missing={missing ?? batch.notCombined}
          title="把勾选的几条另写成一篇新稿"
          onClick={batch.combine}
        >
          合编
        </ReadyButton>
      )}
      <span role="status">
        {running ? `正在办理 ${running.done + 1} / ${running.all}` : count > 0 && `已勾选 ${count} 条`}
      </span>
      {batch.leaving && (
        <FormDialog<NonUse>
          title={`不采用勾选的 ${count} 条`}
          okText="确定"
          initial={usualNonUse}
          act={{ isPending: false, error: null }}
          send={(entered) => void batch.leaveFor(entered)}
          close={batch.stay}
        >
          <NonUseFields />
        </FormDialog>
      )}
      {batch.combining && <CombineDialog items={batch.combining} close={batch.endCombining} />}
      {batch.outcomes.length > 0 && <OutcomesTable title="逐条结果" outcomes={batch.outcomes} close={batch.forget} />}
    </>
  );
}
