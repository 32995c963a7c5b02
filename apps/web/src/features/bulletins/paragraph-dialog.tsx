import { Button, Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { Bulletin, Paragraph } from './bulletin';

interface ParagraphDialogProps {
  readonly bulletin: Bulletin;
  readonly paragraph: Paragraph;
  readonly close: () => void;
}

/** A paragraph in one's own words, what was drafted from the figures above it. */
export function ParagraphDialog({ bulletin: { id, version }, paragraph, close }: ParagraphDialogProps) {
  const [form] = Form.useForm<{ text: string }>();
  const edit = useAct(
    ({ text }: { text: string }) =>
      told(
        api.PUT('/api/v1/bulletins/{id}/paragraphs/{paragraph}', {
          params: { path: { id, paragraph: paragraph.id } },
          body: { version, text: text.trim() },
        }),
      ),
    ['bulletins'],
    { said: false },
  );
  return (
    <FormDialog<{ text: string }>
      title="改写一段"
      okText="保存"
      width={720}
      form={form}
      initial={{ text: paragraph.text }}
      act={edit}
      send={(entered) => edit.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>改写后注明是谁、什么时候改的，按数字起草的原文仍然保留。留空的，印发时不印这一段。</p>
      <Form.Item name="text" label="内容">
        <Input.TextArea rows={8} maxLength={5_000} showCount autoFocus />
      </Form.Item>
      {paragraph.edited && (
        <Button size="small" onClick={() => form.setFieldsValue({ text: paragraph.drawn })}>
          恢复按数字起草的原文
        </Button>
      )}
    </FormDialog>
  );
}
