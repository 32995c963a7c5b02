import { Button, Progress } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useAct } from '../../shared/use-act';
import { usePages } from '../../shared/use-pages';
import { jobNames } from './job-names';

/** A kind that only a newer server knows is still told apart. */
const nameOf = (kind: string) => jobNames[kind] ?? kind;

type Job = Schemas['JobResponse'];

const states: Readonly<Record<string, string>> = {
  queued: '等待',
  running: '进行中',
  done: '完成',
  failed: '失败',
  cancelled: '已取消',
};

/** Long work: how far it is, how it ended. */
export function Component() {
  const pages = usePages<Job>(['jobs'], (cursor) =>
    told(api.GET('/api/v1/jobs', { params: { query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  const cancel = useAct(
    (id: string) => told(api.POST('/api/v1/jobs/{id}/cancellation', { params: { path: { id } } })),
    ['jobs'],
  );
  return (
    <Page title="后台任务" extra={<Button onClick={() => void pages.retry()}>刷新</Button>}>
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
            render: (_, { progress, step, error, kind }) => (
              <>
                <Progress percent={progress} size="small" aria-label={`${nameOf(kind)} 完成 ${progress}%`} />
                {error?.message ?? step}
              </>
            ),
          },
          { title: '申请人', dataIndex: 'requestedBy' },
          { title: '申请时间', render: (_, { requestedAt }) => timeText(requestedAt) },
          {
            title: '操作',
            render: (_, { id, state }) =>
              (state === 'queued' || state === 'running') && (
                <Button size="small" onClick={() => cancel.mutate(id)}>
                  取消
                </Button>
              ),
          },
        ]}
      />
    </Page>
  );
}
