import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, newKey, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useMonths } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { Loaded } from '../../shared/parts/loaded';
import { periodText } from '../../shared/periods';
import { useAct } from '../../shared/use-act';
import { useSchemes } from './payout-queries';
import type { Scheme } from './payout-words';

interface Entered {
  readonly schemeId: string;
  readonly through: string;
  readonly payOn: string;
}

/** Which scheme, up to which closed month, paid when. Everything unpaid until then goes in, each entry once. */
export function DrawUpDialog({ close }: { readonly close: () => void }) {
  const schemes = useSchemes();
  const months = useMonths();
  const [key] = useState(newKey);
  const navigate = useNavigate();
  const draw = useAct(
    (body: Entered) =>
      told(api.POST('/api/v1/payout-batches', { body, params: { header: { 'Idempotency-Key': key } } })),
    ['payouts'],
    { said: false },
  );
  const open = (schemes.data ?? []).filter(({ endedAt }) => endedAt === null);
  const opened = ({ id }: { readonly id: string }) => {
    close();
    void navigate(`/payouts/${id}`);
  };
  return (
    <FormDialog<Entered>
      title="编制发放批次"
      okText="编制"
      sendable={open.length > 0 && months.data !== undefined}
      act={draw}
      send={(entered) => draw.mutate(entered, { onSuccess: opened })}
      close={close}
    >
      <Loaded query={schemes}>{() => <Fields schemes={open} />}</Loaded>
    </FormDialog>
  );
}

function Fields({ schemes }: { readonly schemes: readonly Scheme[] }) {
  const months = useMonths();
  if (schemes.length === 0)
    return (
      <p>
        还没有可用的发放方案，请先到<Link to="/payout-schemes">发放方案</Link>中建立。
      </p>
    );
  return (
    <Loaded query={months}>
      {({ closed }) => {
        const latest = closed
          .map(({ month }) => month)
          .sort()
          .reverse();
        return (
          <>
            <Form.Item
              name="schemeId"
              label="发放方案"
              initialValue={schemes[0]?.id}
              rules={[{ required: true, message: '请选择发放方案' }]}
            >
              <Select autoFocus options={schemes.map(({ id, title }) => ({ value: id, label: title }))} />
            </Form.Item>
            <Form.Item
              name="through"
              label="截至月份"
              initialValue={latest[0]}
              extra="只列已结账的月份；此前没有发过的都编进来，每一笔只发一次"
              rules={[{ required: true, message: '请选择已结账的月份；没有可选的，请先结账' }]}
            >
              <Select
                showSearch
                notFoundContent="还没有结账的月份"
                options={latest.map((month) => ({ value: month, label: periodText(month) }))}
              />
            </Form.Item>
            <Form.Item
              name="payOn"
              label="发放日期"
              initialValue={today()}
              rules={[{ required: true, message: '请填写发放日期' }]}
            >
              <Input type="date" min={today()} />
            </Form.Item>
          </>
        );
      }}
    </Loaded>
  );
}
