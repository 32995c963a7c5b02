import { useQueries } from '@tanstack/react-query';
import { Flex } from 'antd';
import { api, told } from '../../api/client';
import { WHILE_IT_RUNS_MS } from '../../shared/use-pages';
import { type Download, isBeingMade } from './download';
import { DownloadProgress } from './download-progress';

/** Files asked for on this page, followed until each can be saved. They also wait in the download centre. */
export function OrderedFiles({ files }: { readonly files: readonly Download[] }) {
  const followed = useQueries({
    queries: files.map((file) => ({
      queryKey: ['downloads', file.id],
      queryFn: () => told(api.GET('/api/v1/downloads/{id}', { params: { path: { id: file.id } } })),
      initialData: file,
      refetchInterval: ({ state: { data } }: { state: { data?: Download | undefined } }) =>
        data && isBeingMade(data) ? WHILE_IT_RUNS_MS : (false as const),
    })),
  });
  if (files.length === 0) return null;
  return (
    <Flex vertical gap={8} component="ul" aria-label="生成的文件" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {followed.map(
        ({ data: file }) =>
          file && (
            <li key={file.id}>
              <div>{file.title}</div>
              <DownloadProgress file={file} />
            </li>
          ),
      )}
    </Flex>
  );
}
