import { api, type Schemas, told } from '../../api/client';
import { NumberSetting } from './number-setting';

/** How long files wait in the download centre. */
export function DownloadTerm() {
  return (
    <NumberSetting<Schemas['DownloadSettingsResponse']>
      title="下载中心"
      needs="download.manage"
      name="download-settings"
      label="文件保留"
      unit="天"
      most={30}
      explained="从生成时起算，到期自动删除，可以重新生成。对以后生成的文件有效。"
      of={({ keepDays }) => keepDays}
      read={() => told(api.GET('/api/v1/download-settings'))}
      write={(keepDays, version) => told(api.PUT('/api/v1/download-settings', { body: { keepDays, version } }))}
    />
  );
}
