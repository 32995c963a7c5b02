import { App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { OutcomesTable } from '../../shared/parts/outcomes-table';
import { useBatch } from '../../shared/use-batch';
import { nonUseReasons } from '../../shared/words';

interface BatchActionsProps {
  readonly chosen: readonly Schemas['ItemResponse'][];
  /** Every row of the page. */
  readonly all: readonly Schemas['ItemResponse'][];
  readonly choose: (rows: readonly Schemas['ItemResponse'][]) => void;
}

interface NotUsed {
  readonly reason: keyof typeof nonUseReasons;
  readonly words?: string;
}

/** What the office does to several items at once; confirmed once, told row by row. */
export function BatchActions({ chosen, all, choose }: BatchActionsProps) {
  const { modal } = App.useApp();
  const batch = useBatch(['items', 'notices']);
  const [leaving, setLeaving] = useState(false);
  const count = chosen.length;
  const idle = count === 0 || batch.running !== null;
  const receive = () =>
    void modal.confirm({
      title: `签收勾选的 ${count} 条？`,
      content: '签收时间作为凭证，以现在为准。',
      okText: '签收',
      onOk: () =>
        batch.run(chosen, '已签收', (id) =>
          told(api.POST('/api/v1/items/{id}/receipt', { params: { path: { id } }, body: {} })),
        ),
    });
  const leave = async ({ reason, words }: NotUsed) => {
    setLeaving(false);
    const body = { reason, ...(words?.trim() && { words: words.trim() }) };
    await batch.run(chosen, '已记为不采用', (id) =>
      told(api.POST('/api/v1/items/{id}/non-use', { params: { path: { id } }, body })),
    );
  };
  return (
    <>
      <Button size="small" disabled={all.length === 0} onClick={() => choose(count === all.length ? [] : all)}>
        {count > 0 && count === all.length ? '取消勾选' : '勾选本页'}
      </Button>
      <Button size="small" disabled={idle} onClick={receive}>
        签收
      </Button>
      <Button size="small" disabled={idle} onClick={() => setLeaving(true)}>
        不采用
      </Button>
      <span role="status">
        {batch.running
          ? `正在办理 ${batch.running.done + 1} / ${batch.running.all}`
          : count > 0 && `已勾选 ${count} 条`}
      </span>
      {leaving && (
        <FormDialog<NotUsed>
          title={`不采用勾选的 ${count} 条`}
          okText="确定"
          initial={{ reason: 'low_value' }}
          act={{ isPending: false, error: null }}
          send={(entered) => void leave(entered)}
          close={() => setLeaving(false)}
        >
          <Form.Item name="reason" label="原因（报送单位看得到）">
            <Radio.Group
              style={{ display: 'grid', gap: 6 }}
              options={Object.entries(nonUseReasons).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
          <Form.Item name="words" label="补充说明">
            <Input.TextArea rows={2} maxLength={2_000} />
          </Form.Item>
        </FormDialog>
      )}
      {batch.outcomes.length > 0 && (
        <OutcomesTable
          title="逐条结果"
          outcomes={batch.outcomes}
          close={() => {
            batch.forget();
            choose([]);
          }}
        />
      )}
    </>
  );
}
