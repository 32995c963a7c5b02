import { api, type Schemas, told } from '../../api/client';
import { NumberSetting } from './number-setting';

/** Over how many months the office looks for near-duplicates. */
export function DuplicateWindow() {
  return (
    <NumberSetting<Schemas['DuplicateWindowResponse']>
      title="重复比对"
      needs="directory.manage"
      name="duplicate-window"
      label="往前比对"
      unit="个月"
      most={36}
      explained="写信息和收稿时，与这段时间里报来的比对，提示内容相近的。"
      of={({ months }) => months}
      read={() => told(api.GET('/api/v1/duplicate-window'))}
      write={(months, version) => told(api.POST('/api/v1/duplicate-window', { body: { months, version } }))}
    />
  );
}
