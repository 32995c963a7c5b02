import { Button, Drawer, Progress } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useAct } from '../../shared/use-act';
import { isRunning, type Job } from '../../shared/use-job';
import { usePages } from '../../shared/use-pages';
import { jobNames } from './job-names';
import { LedgerRuns } from './ledger-runs';
import { VERIFICATION, WHOLE_LEDGER } from './verification';
import { VerificationOutcome } from './verification-outcome';

/** A kind that only a newer server knows is still told apart. */
const nameOf = (kind: string) => jobNames[kind] ?? kind;

const states: Readonly<Record<string, string>> = {
  queued: '等待',
  running: '进行中',
  done: '完成',
  failed: '失败',
  cancelled: '已取消',
};

/** Long work: how far it is, how it ended. */
export function Component() {
  const [verified, setVerified] = useState<Job | null>(null);
  const pages = usePages<Job>(
    ['jobs'],
    (cursor) =>
      told(api.GET('/api/v1/jobs', { params: { query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } } })),
    // Others may wait for hours, and a screen that asks by itself never signs out.
    (job) => isRunning(job) && WHOLE_LEDGER.includes(job.kind),
  );
  const cancel = useAct(
    (id: string) => told(api.POST('/api/v1/jobs/{id}/cancellation', { params: { path: { id } } })),
    ['jobs'],
  );
  return (
    <Page title="后台任务" extra={<Button onClick={() => void pages.retry()}>刷新</Button>}>
      <LedgerRuns />
      <PagedTable<Job>
        pages={pages}
        rowKey="id"
        empty="还没有后台任务。导入、导出、核验等较慢的工作会列在这里。"
        columns={[
          { title: '任务', render: (_, { kind }) => nameOf(kind) },
          { title: '状态', render: (_, { state }) => states[state] ?? state },
          {
            title: '进度',
            width: 200,
            render: (_, job) => (
              <>
                <Progress
                  percent={job.progress}
                  size="small"
                  aria-label={`${nameOf(job.kind)} 完成 ${job.progress}%`}
                />
                {job.error?.message ?? (isRunning(job) && job.step)}
              </>
            ),
          },
          { title: '申请人', dataIndex: 'requestedBy' },
          { title: '申请时间', render: (_, { requestedAt }) => timeText(requestedAt) },
          {
            title: '操作',
            render: (_, job) =>
              isRunning(job) ? (
                <Button size="small" onClick={() => cancel.mutate(job.id)}>
                  取消
                </Button>
              ) : (
                job.kind === VERIFICATION &&
                job.state === 'done' && (
                  <Button size="small" onClick={() => setVerified(job)}>
                    看结果
                  </Button>
                )
              ),
          },
        ]}
      />
      {verified && (
        <Drawer open size={640} title="核验结果" onClose={() => setVerified(null)}>
          <VerificationOutcome job={verified} />
        </Drawer>
      )}
    </Page>
  );
}
