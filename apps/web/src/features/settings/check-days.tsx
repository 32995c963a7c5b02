import { api, type Schemas, told } from '../../api/client';
import type { Decided } from '../../shared/differences';
import { WorkingDays } from '../../shared/parts/working-days';
import { usePeriodSettings } from '../periods/period-queries';
import { withoutState } from './setting';
import { SettingCard, type SettingDialogOf } from './setting-card';
import { SettingDialog } from './setting-dialog';

type Days = Schemas['PeriodSettingsResponse'];

/** How many working days units have to check a month, and the office to answer. */
export function CheckDays() {
  return (
    <SettingCard
      title="月份核对"
      needs="month.close"
      query={usePeriodSettings()}
      decided={decided}
      dialog={(of) => <DaysDialog {...of} />}
    />
  );
}

const decided = ({ noticeDays, decideDays }: Days): Decided[] => [
  { label: '各单位核对', text: `${noticeDays} 个工作日` },
  { label: '答复异议', text: `核对期满后 ${decideDays} 个工作日` },
];

function DaysDialog({ opened, ...rest }: SettingDialogOf<Days>) {
  return (
    <SettingDialog<Days, Omit<Days, 'version' | 'changed'>>
      {...rest}
      title="月份核对的天数"
      opened={opened}
      initial={withoutState(opened)}
      decided={decided}
      changes="period-settings"
      write={(entered, version) => told(api.PUT('/api/v1/period-settings', { body: { ...entered, version } }))}
    >
      <p style={{ marginTop: 0 }}>对以后送各单位核对的月份有效，已经送出的不变。</p>
      <WorkingDays name="noticeDays" label="各单位核对几个工作日" min={1} />
      <WorkingDays name="decideDays" label="期满后几个工作日内答复异议" min={0} />
    </SettingDialog>
  );
}
