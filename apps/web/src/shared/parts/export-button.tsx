import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newKey, type Schemas } from '../../api/client';
import { useAct } from '../use-act';

interface ExportButtonProps {
  /** Asks for the file of the query on the screen. */
  readonly ask: (key: string) => Promise<Schemas['DownloadResponse']>;
}

/** Has the list on the screen made as a file, all of its pages; it is fetched from the download centre. */
export function ExportButton({ ask }: ExportButtonProps) {
  const { notification } = App.useApp();
  const navigate = useNavigate();
  // One key a file: a second press while the first is still answered gives the same one.
  const key = useRef(newKey());
  const order = useAct(() => ask(key.current), ['downloads']);
  const said = ({ title }: Schemas['DownloadResponse']) => {
    key.current = newKey();
    notification.info({
      key: 'export',
      title: `正在导出“${title}”`,
      description: '按屏幕上的查询条件导出全部记录，生成后在下载中心领取。',
      placement: 'bottomRight',
      role: 'status',
      actions: (
        <Button
          size="small"
          onClick={() => {
            notification.destroy('export');
            void navigate('/downloads');
          }}
        >
          去下载中心
        </Button>
      ),
    });
  };
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      loading={order.isPending}
      onClick={() => order.mutate(undefined, { onSuccess: said })}
    >
      导出 Excel
    </Button>
  );
}
