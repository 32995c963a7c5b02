import { Form, Select } from 'antd';
import { useNavigate } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { Loaded } from '../../shared/parts/loaded';
import { monthAfter, periodText, quarterAfter, quarterOf } from '../../shared/periods';
import { useAct } from '../../shared/use-act';
import { ModeFields } from './mode-fields';
import { useBulletinSettings } from './use-bulletin-settings';

type Wanted = Schemas['DrawUpBulletinRequest'];

interface DrawUpDialogProps {
  /** The first month that is open. */
  readonly open: string;
  readonly close: () => void;
}

/** Which period a bulletin is about, and how much of it units are shown. */
export function DrawUpDialog({ open, close }: DrawUpDialogProps) {
  const navigate = useNavigate();
  const settings = useBulletinSettings();
  const draw = useAct((body: Wanted) => told(api.POST('/api/v1/bulletins', { body })), ['bulletins'], { said: false });
  const periods = periodsAround(open);
  return (
    <Loaded query={settings}>
      {({ mode, topPlaces }) => (
        <FormDialog<Wanted>
          title="起草通报"
          okText="起草"
          initial={{ mode, topPlaces, period: quarterAfter(quarterOf(`${open}-01`), -1) }}
          act={draw}
          send={(wanted) => draw.mutate(wanted, { onSuccess: ({ id }) => void navigate(`/bulletins/${id}`) })}
          close={close}
        >
          <Form.Item
            name="period"
            label="时期"
            extra="各月都结账的，数字是定数；还没有结账的，起草出来是暂定的"
            rules={[{ required: true, message: '请选择时期' }]}
          >
            <Select
              autoFocus
              showSearch={{ optionFilterProp: 'label' }}
              options={periods.map((name) => ({ value: name, label: periodText(name) }))}
            />
          </Form.Item>
          <ModeFields />
        </FormDialog>
      )}
    </Loaded>
  );
}

/** Quarters, months, halves and years around the month that is open, the usual ones first. */
function periodsAround(open: string): string[] {
  const quarter = quarterOf(`${open}-01`);
  const year = Number(open.slice(0, 4));
  const last = (count: number, of: (by: number) => string) => Array.from({ length: count }, (_, by) => of(-by));
  return [
    ...last(5, (by) => quarterAfter(quarter, by)),
    ...last(13, (by) => monthAfter(open, by)),
    ...[`${year}H2`, `${year}H1`, `${year - 1}H2`, `${year - 1}H1`],
    ...[`${year}`, `${year - 1}`],
  ];
}
