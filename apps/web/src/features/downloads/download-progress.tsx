import { DownloadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useAct } from '../../shared/use-act';
import { type Download, isBeingMade, saveDownload } from './download';

/** How far a file is; when it is made, the button that saves it. */
export function DownloadProgress({ file }: { readonly file: Download }) {
  const save = useAct(saveDownload, []);
  const { title, progress, step, error, state } = file;
  if (state === 'done')
    return (
      <Button
        size="small"
        icon={<DownloadOutlined />}
        aria-label={`下载 ${title}`}
        loading={save.isPending}
        onClick={() => save.mutate(file)}
      >
        下载
      </Button>
    );
  if (!isBeingMade(file)) return <span>没有做成：{error?.message ?? '请重新生成'}</span>;
  return (
    <>
      <Progress percent={progress} size="small" aria-label={`${title} 完成 ${progress}%`} />
      {step || '排队等待'}
    </>
  );
}
