import { Alert, Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { useAct } from '../../shared/use-act';
import { DecideDialog } from './decide-dialog';
import type { Objection } from './objection-words';

interface ObjectionAnswerProps {
  readonly objection: Objection;
  readonly itemId: string | null;
}

/** Where one writes on an open objection: a word more, the decision, or taking it back. */
export function ObjectionAnswer({ objection, itemId }: ObjectionAnswerProps) {
  const may = useMay();
  const [form] = Form.useForm<{ words: string }>();
  const [deciding, setDeciding] = useState(false);
  const params = { path: { id: objection.id } };
  const changes = ['objections', 'statements', 'periods'];
  const say = useAct(
    (body: { words: string }) => told(api.POST('/api/v1/objections/{id}/messages', { params, body })),
    changes,
    { said: false },
  );
  const withdraw = useAct(
    (body: { words: string }) => told(api.POST('/api/v1/objections/{id}/withdrawal', { params, body })),
    changes,
    { said: false },
  );
  if (!may('objection.write')) return null;
  const send =
    (act: typeof say) =>
    ({ words }: { words: string }) =>
      act.mutate({ words: words.trim() }, { onSuccess: () => form.resetFields() });
  const error = say.error ?? withdraw.error;
  return (
    <>
      <Form
        name="answer"
        form={form}
        layout="vertical"
        onFinish={send(say)}
        style={{ marginTop: 16 }}
        className="no-print"
      >
        <Form.Item
          name="words"
          label="补充说明"
          rules={[{ required: true, whitespace: true, message: '请写下要说的话' }]}
        >
          <Input.TextArea rows={3} maxLength={1_000} showCount />
        </Form.Item>
        <Flex gap={8} wrap>
          <Button htmlType="submit" loading={say.isPending}>
            发送
          </Button>
          {may('objection.decide') && (
            <Button type="primary" onClick={() => setDeciding(true)}>
              答复并办结
            </Button>
          )}
          {may('objection.raise') && (
            <Button
              danger
              loading={withdraw.isPending}
              onClick={() => void form.validateFields().then(send(withdraw), () => undefined)}
            >
              撤回异议
            </Button>
          )}
        </Flex>
        {error && <Alert type="error" showIcon role="alert" title={error.message} style={{ marginTop: 12 }} />}
      </Form>
      {deciding && <DecideDialog objection={objection} itemId={itemId} close={() => setDeciding(false)} />}
    </>
  );
}
