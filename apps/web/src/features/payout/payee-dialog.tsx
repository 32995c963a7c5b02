import { App, Form, Input, Select } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useUnitName, useUnits } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import type { Payee } from './payee';

type Wanted = Schemas['RecordPayeeRequest'];

interface PayeeDialogProps {
  /** Given where a payee gets another account; its numbers are typed anew, since the screen never had them. */
  readonly of?: Payee;
  readonly close: () => void;
}

/** Where a unit or one of its authors is paid from now on; batches already locked keep the account they had. */
export function PayeeDialog({ of, close }: PayeeDialogProps) {
  const units = useUnits();
  const shared = useSharedWarning();
  const record = useAct(
    ({ person, identity, ...wanted }: Wanted) =>
      told(
        api.POST('/api/v1/payees', {
          body: {
            ...wanted,
            ...(person?.trim() && { person: person.trim() }),
            ...(identity?.trim() && { identity: identity.trim() }),
          },
        }),
      ),
    ['payees'],
    { said: false },
  );
  const done = ({ sharedWith }: Schemas['PayeeRecordedResponse']) => {
    close();
    shared(sharedWith);
  };
  const start = of && { unitId: of.unitId, person: of.person ?? '', holder: of.holder, bank: of.bank };
  return (
    <FormDialog
      title={of ? '更换收款账号' : '登记收款人'}
      okText="保存"
      act={record}
      {...(start && { initial: start })}
      send={(wanted: Wanted) => record.mutate(wanted, { onSuccess: done })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>只对以后导出的批次有效。账号和身份证号加密保存，平时只显示一部分。</p>
      <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <Select
          disabled={of !== undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="person" label="姓名" extra="发给个人的填作者姓名；发给单位的留空">
        <Input maxLength={80} disabled={of !== undefined} />
      </Form.Item>
      <Form.Item name="holder" label="户名" rules={[{ required: true, whitespace: true, message: '请填写户名' }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="bank" label="开户行" rules={[{ required: true, whitespace: true, message: '请填写开户行' }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        name="card"
        label="账号"
        extra="12 到 19 位数字，可以带空格"
        rules={[{ required: true, pattern: /^[\d ]{12,40}$/, message: '账号应为 12 到 19 位数字' }]}
      >
        <Input inputMode="numeric" maxLength={40} />
      </Form.Item>
      <Form.Item name="identity" label="身份证号" extra="个人计税时需要">
        <Input maxLength={18} />
      </Form.Item>
    </FormDialog>
  );
}

/** Two payees on one card are seldom right. */
function useSharedWarning(): (others: readonly Payee[]) => void {
  const { modal } = App.useApp();
  const unitName = useUnitName();
  return (others) => {
    if (others.length === 0) return;
    const names = others.map(({ unitId, person }) => `${unitName(unitId)}${person ? ` ${person}` : ''}`).join('、');
    void modal.warning({
      title: '已保存，但这个账号还登记在别人名下',
      content: `${names}。请核对是不是填错了。`,
      okText: '知道了',
    });
  };
}
