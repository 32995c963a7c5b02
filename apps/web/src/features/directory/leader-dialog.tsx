import { Form, Input, Select, Switch } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import type { Regulation } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { leaderRanks } from '../records/event';

type Leader = Schemas['LeaderResponse'];

interface Entered {
  readonly name: string;
  readonly title: string;
  readonly level: string;
  readonly rank?: 'principal_leader' | 'deputy_leader';
  readonly inOffice?: boolean;
  readonly from: string;
}

interface LeaderDialogProps {
  /** Null: a new one. */
  readonly leader: Leader | null;
  readonly regulation: Regulation | undefined;
  readonly close: () => void;
}

/** A leader on the list, or another post of one, from a day on; what was instructed before stays under the old post. */
export function LeaderDialog({ leader, regulation, close }: LeaderDialogProps) {
  const save = useAct(
    async ({ name, inOffice, rank, ...post }: Entered): Promise<unknown> => {
      const ranked = { ...post, ...(rank && { rank }) };
      if (leader === null) return told(api.POST('/api/v1/leaders', { body: { ...ranked, name } }));
      const body = inOffice === false ? { from: post.from, inOffice } : { ...ranked, inOffice: true };
      return told(api.POST('/api/v1/leaders/{id}/posts', { params: { path: { id: leader.id } }, body }));
    },
    ['leaders'],
    { said: false },
  );
  const initial: Partial<Entered> = leader
    ? {
        title: leader.title,
        level: leader.level,
        ...(leader.rank && { rank: leader.rank }),
        inOffice: true,
        from: today(),
      }
    : { from: today() };
  return (
    <FormDialog<Entered>
      title={leader ? `${leader.name}的职务变动` : '新增领导'}
      okText="保存"
      initial={initial}
      act={save}
      send={(entered) => save.mutate(entered, { onSuccess: close })}
      close={close}
    >
      {leader === null && (
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
      )}
      <Form.Item name="title" label="职务" rules={[{ required: true, whitespace: true, message: '请填写职务' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="level" label="级别" rules={[{ required: true, message: '请选择级别' }]}>
        <Select
          options={(regulation?.vocabularies['level'] ?? []).map(({ word, title }) => ({ value: word, label: title }))}
        />
      </Form.Item>
      <Form.Item name="rank" label="领导序列（可不填）">
        <Select allowClear options={Object.entries(leaderRanks).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {leader !== null && (
        <Form.Item name="inOffice" label="仍在任（关闭即不再任职）" valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
      <Form.Item name="from" label="从这一天起" rules={[{ required: true, message: '请填写日期' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
