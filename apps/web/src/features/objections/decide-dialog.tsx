import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { eventNames } from '../../shared/words';
import type { Objection } from './objection-words';

type Decision = Schemas['DecideObjectionRequest'];

interface DecideDialogProps {
  readonly objection: Objection;
  /** The item the entry was earned by; null for a rule of a period. */
  readonly itemId: string | null;
  readonly close: () => void;
}

/** The entry stands, or an event recorded since the objection has put it right. */
export function DecideDialog({ objection: { id, raisedAt, about }, itemId, close }: DecideDialogProps) {
  const [form] = Form.useForm<Decision>();
  const outcome = Form.useWatch('outcome', form);
  const corrections = useCorrections(itemId, raisedAt);
  const decide = useAct(
    ({ words, ...decided }: Decision) =>
      told(
        api.POST('/api/v1/objections/{id}/decision', {
          params: { path: { id } },
          body: { ...decided, words: words.trim() },
        }),
      ),
    ['objections', 'statements', 'periods'],
    { said: false },
  );
  return (
    <FormDialog
      title="答复异议"
      okText="答复并办结"
      act={decide}
      form={form}
      initial={{ outcome: 'upheld' }}
      send={(decision) => decide.mutate(decision, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="outcome" label="结果">
        <Radio.Group
          options={[
            { value: 'upheld', label: '维持原记录' },
            { value: 'corrected', label: '已更正' },
          ]}
        />
      </Form.Item>
      {outcome === 'corrected' && about !== 'year_end' && (
        <Form.Item
          name="event"
          label="更正依据的事项"
          extra="提出异议以后、关于同一条信息的事项。还没有的，请编辑先补登或撤销，再来办结。"
          rules={[{ required: true, message: '请选择更正依据的事项' }]}
        >
          <Select
            loading={corrections.isLoading}
            notFoundContent="提出异议以后还没有这样的事项"
            options={(corrections.data ?? []).map(({ no, type, recordedBy, recordedAt }) => ({
              value: no,
              label: `第 ${no} 号 ${eventNames[type] ?? type}，${recordedBy} ${timeText(recordedAt)} 记录`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="words"
        label="答复"
        rules={[{ required: true, whitespace: true, message: '请写明答复，单位会看到' }]}
      >
        <Input.TextArea rows={4} maxLength={1_000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

/** Events about the same item that were recorded after the objection. */
function useCorrections(itemId: string | null, since: string) {
  return useQuery({
    enabled: itemId !== null,
    queryKey: ['events', 'of-item', itemId],
    queryFn: async () => {
      const query = { itemId: itemId ?? '', limit: 50, sort: 'recorded', direction: 'desc' } as const;
      const { rows } = await told(api.GET('/api/v1/events', { params: { query } }));
      return rows.filter(({ recordedAt }) => recordedAt > since);
    },
  });
}
