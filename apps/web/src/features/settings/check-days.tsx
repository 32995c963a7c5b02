import { Button, Card } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { FormDialog } from '../../shared/parts/form-dialog';
import { Loaded } from '../../shared/parts/loaded';
import { WorkingDays } from '../../shared/parts/working-days';
import { useAct } from '../../shared/use-act';
import { usePeriodSettings } from '../periods/period-queries';

type Days = Schemas['PeriodSettingsBody'];

/** How many working days units have to check a month, and the office to answer. */
export function CheckDays() {
  const settings = usePeriodSettings();
  const may = useMay();
  const [altering, setAltering] = useState(false);
  return (
    <Card
      title="月份核对"
      style={{ marginBottom: 16 }}
      extra={
        may('month.close') && (
          <Button size="small" disabled={!settings.data} aria-label="修改核对天数" onClick={() => setAltering(true)}>
            修改
          </Button>
        )
      }
    >
      <Loaded query={settings}>
        {({ noticeDays, decideDays }) => (
          <p style={{ margin: 0 }}>
            各单位有 {noticeDays} 个工作日核对，办公室再用 {decideDays} 个工作日答复异议。
          </p>
        )}
      </Loaded>
      {altering && settings.data && <DaysDialog days={settings.data} close={() => setAltering(false)} />}
    </Card>
  );
}

function DaysDialog({ days, close }: { readonly days: Days; readonly close: () => void }) {
  const decide = useAct((body: Days) => told(api.PUT('/api/v1/period-settings', { body })), ['period-settings'], {
    said: false,
  });
  return (
    <FormDialog<Days>
      title="月份核对的天数"
      okText="保存"
      initial={days}
      act={decide}
      send={(entered) => decide.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>对以后送各单位核对的月份有效，已经送出的不变。</p>
      <WorkingDays name="noticeDays" label="各单位核对几个工作日" min={1} />
      <WorkingDays name="decideDays" label="期满后几个工作日内答复异议" min={0} />
    </FormDialog>
  );
}
