import { Form, Input, Radio, Select } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import type { Decided } from '../../shared/differences';
import { ChangesMeanwhile } from '../../shared/parts/changes-meanwhile';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useChange } from '../../shared/use-change';
import { useSchemes } from './payout-queries';
import { recipientNames, type Scheme, taxNames } from './payout-words';

type Wanted = Omit<Schemas['AddSchemeRequest'], 'asset' | 'replaces'>;

interface SchemeDialogProps {
  /** Given where a scheme in use is altered: another takes its place, since batches keep the one they were drawn up by. */
  readonly replaced?: Scheme;
  readonly close: () => void;
}

export function SchemeDialog({ replaced, close }: SchemeDialogProps) {
  const schemes = useSchemes();
  const { act: save, meanwhile } = useChange<Scheme | null, Wanted>({
    opened: replaced ?? null,
    reread: async () => inUse((await schemes.refetch()).data ?? [], replaced?.asset),
    write: ({ title, recipient, tax, budgetSource }, seen) =>
      told(
        api.POST('/api/v1/payout-schemes', {
          body: {
            ...{ title, asset: replaced?.asset ?? 'yuan', recipient, tax, budgetSource },
            ...(seen && { replaces: seen.id }),
          },
        }),
      ),
    changes: 'payout-schemes',
  });
  return (
    <FormDialog
      title={replaced ? '修改发放方案' : '新建发放方案'}
      okText={meanwhile ? '仍按我填写的保存' : '保存'}
      act={save}
      below={meanwhile && <ChangesMeanwhile was={schemeLines(meanwhile.was)} now={schemeLines(meanwhile.now)} />}
      initial={replaced ?? { recipient: 'unit', tax: 'none' }}
      send={(wanted: Wanted) => save.mutate(wanted, { onSuccess: close })}
      close={close}
    >
      {replaced && <p style={{ marginTop: 0 }}>改动只对以后编制的批次有效：原方案停用，另建一个新的。</p>}
      <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={80} placeholder="如：半年信息奖励" autoFocus />
      </Form.Item>
      <Form.Item name="recipient" label="发给" extra="发给个人的，信息须写明作者">
        <Radio.Group options={Object.entries(recipientNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="tax" label="计税">
        <Select options={Object.entries(taxNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="budgetSource"
        label="经费来源"
        rules={[{ required: true, whitespace: true, message: '请填写经费来源' }]}
      >
        <Input maxLength={120} placeholder="如：区财政信息工作专项经费" />
      </Form.Item>
    </FormDialog>
  );
}

/** The scheme an asset is paid out by now. */
const inUse = (schemes: readonly Scheme[], asset: string | undefined): Scheme | null =>
  schemes.find((scheme) => scheme.asset === asset && scheme.endedAt === null) ?? null;

/** A scheme in words; nothing of one that was ended. */
function schemeLines(scheme: Scheme | null): Decided[] {
  if (!scheme) return [];
  const { title, recipient, tax, budgetSource } = scheme;
  return [
    { label: '名称', text: title },
    { label: '发给', text: recipientNames[recipient] ?? recipient },
    { label: '计税', text: taxNames[tax] ?? tax },
    { label: '经费来源', text: budgetSource },
  ];
}
