import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { usePages } from '../../shared/use-pages';
import { type Download, isBeingMade } from './download';
import { DownloadProgress } from './download-progress';

/** Files one asked for: how far they are, and until when they wait. */
export function Component() {
  const pages = usePages<Download>(
    ['downloads', 'list'],
    (cursor) =>
      told(
        api.GET('/api/v1/downloads', { params: { query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } } }),
      ),
    isBeingMade,
  );
  const settings = useQuery({
    queryKey: ['download-settings'],
    queryFn: () => told(api.GET('/api/v1/download-settings')),
  });
  return (
    <Page title="下载中心" extra={<Button onClick={() => void pages.retry()}>刷新</Button>}>
      <p style={{ marginTop: 0 }}>
        您要求生成的文件，只有您自己看得到。
        {settings.data && `生成后保留 ${settings.data.keepDays} 天，到期自动删除，可以重新生成。`}
      </p>
      <PagedTable<Download>
        pages={pages}
        rowKey="id"
        empty="还没有文件。发放表、导出的清单等较大的文件生成后放在这里。"
        columns={[
          { title: '文件', dataIndex: 'title' },
          { title: '申请时间', width: 150, render: (_, { requestedAt }) => timeText(requestedAt) },
          {
            title: '保留到',
            width: 150,
            render: (_, { expiresAt }) => (expiresAt === null ? '' : timeText(expiresAt)),
          },
          { title: '进度', width: 260, render: (_, file) => <DownloadProgress file={file} /> },
        ]}
      />
    </Page>
  );
}
