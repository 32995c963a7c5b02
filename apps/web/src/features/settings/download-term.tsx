import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../../api/client';
import { NumberSetting } from './number-setting';

/** How long files wait in the download centre. */
export function DownloadTerm() {
  const query = useQuery({
    queryKey: ['download-settings'],
    queryFn: () => told(api.GET('/api/v1/download-settings')),
  });
  return (
    <NumberSetting<Schemas['DownloadSettingsResponse']>
      title="下载中心"
      needs="download.manage"
      query={query}
      changes="download-settings"
      label="文件保留"
      unit="天"
      most={30}
      explained="从生成时起算，到期自动删除，可以重新生成。对以后生成的文件有效。"
      of={({ keepDays }) => keepDays}
      write={(keepDays, version) => told(api.PUT('/api/v1/download-settings', { body: { keepDays, version } }))}
    />
  );
}
