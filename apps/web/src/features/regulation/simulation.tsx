import { Alert, Button, Flex, Form, Input, Progress } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api, newKey, told } from '../../api/client';
import { today } from '../../shared/formats';
import { monthAfter, monthOf } from '../../shared/periods';
import { Trouble } from '../../shared/parts/trouble';
import { useAct } from '../../shared/use-act';
import { isRunning, type Job, useJob } from '../../shared/use-job';
import type { DraftFiles } from './draft';
import { DifferenceTable } from './difference-table';
import { hasDifference, type SimulationFound } from './simulation-found';

const DifferenceChart = lazy(() => import('./difference-chart'));

interface Days {
  readonly from: string;
  readonly to: string;
}

/** A draft tried on what was recorded: a job, whose result is read unit by unit. */
export function Simulation({ files: { source, text } }: { readonly files: DraftFiles }) {
  const [id, setId] = useState<string>();
  const job = useJob(id);
  const order = useAct(
    (days: Days) =>
      told(
        api.POST('/api/v1/regulation-drafts/simulations', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: { ...days, source, text },
        }),
      ),
    ['jobs'],
    { said: false },
  );
  const cancel = useAct(
    (running: string) => told(api.POST('/api/v1/jobs/{id}/cancellation', { params: { path: { id: running } } })),
    ['jobs'],
  );
  const initial: Days = { from: `${monthAfter(monthOf(today()), -11)}-01`, to: today() };
  return (
    <Flex vertical gap={12}>
      <Form<Days>
        layout="inline"
        initialValues={initial}
        onFinish={(days) => order.mutate(days, { onSuccess: (asked) => setId(asked.id) })}
      >
        <Form.Item name="from" label="用这些天的事项试算：从" rules={[{ required: true, message: '请填写日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label="到" rules={[{ required: true, message: '请填写日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={order.isPending} disabled={job.data && isRunning(job.data)}>
          试算
        </Button>
      </Form>
      {order.error && <Alert type="error" showIcon role="alert" title={order.error.message} />}
      {job.error && <Trouble error={job.error} retry={job.refetch} />}
      {job.data && isRunning(job.data) && (
        <Flex gap={12} align="center">
          <Progress
            percent={job.data.progress}
            style={{ maxWidth: 360 }}
            aria-label={`试算完成 ${job.data.progress}%`}
          />
          <span role="status">{job.data.step || '排队等待'}</span>
          <Button size="small" onClick={() => cancel.mutate(job.data.id)}>
            停止
          </Button>
        </Flex>
      )}
      {job.data && !isRunning(job.data) && <Outcome job={job.data} />}
    </Flex>
  );
}

function Outcome({ job }: { readonly job: Job }) {
  if (job.state !== 'done')
    return <Alert type="warning" showIcon title={job.error?.message ?? '试算没有完成，请重新试算。'} />;
  const found = job.result as unknown as SimulationFound;
  const { from, to, settled, events, changed, early, waiting } = found;
  return (
    <>
      <p style={{ margin: 0 }} role="status">
        {from} 至 {to} 的 {events} 件事项，
        {changed === 0 ? '各单位得分没有变化。' : `${changed} 个单位会有变化。`}
        {settled === null ? '其中没有结过账的月份，期末规则没有结算。' : `期末规则结算到 ${settled.to}。`}
        {waiting.after.all > 0 && `新办法下有 ${waiting.after.all} 笔待人裁定。`}
      </p>
      {early > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`有 ${early} 笔发生在新办法施行日之前的也会变化，请先核对施行日期和规则。`}
        />
      )}
      {hasDifference(found) && (
        <Suspense>
          <DifferenceChart found={found} />
        </Suspense>
      )}
      <DifferenceTable found={found} />
    </>
  );
}
