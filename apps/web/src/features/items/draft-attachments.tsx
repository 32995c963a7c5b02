import { UploadOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import { useRef } from 'react';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { Attachments } from './attachments';

interface DraftAttachmentsProps {
  readonly id: string | null;
  readonly saveFirst: () => Promise<void>;
  readonly place: () => { id: string | null };
}

/** Files added to a draft and taken away again. */
export function DraftAttachments({ id, saveFirst, place }: DraftAttachmentsProps) {
  const picker = useRef<HTMLInputElement>(null);
  const add = useAct(
    async (file: File) => {
      await saveFirst();
      const draft = place().id;
      if (draft === null) throw new Error('请先写下标题，再添加附件');
      return attach(draft, file);
    },
    ['items'],
  );
  const remove = useAct(
    (attachment: string) =>
      told(
        api.POST('/api/v1/items/{id}/attachments/{attachment}/removal', {
          params: { path: { id: id ?? '', attachment } },
        }),
      ),
    ['items'],
  );
  return (
    <Card title="附件" size="small">
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="选择附件"
        accept=".docx,.pdf,.jpg,.jpeg,.png,.xlsx"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) add.mutate(file);
          target.value = '';
        }}
      />
      <Button icon={<UploadOutlined />} loading={add.isPending} onClick={() => picker.current?.click()}>
        添加附件
      </Button>
      <span> Word、PDF、图片或 Excel</span>
      {id !== null && <Attachments id={id} remove={remove.mutate} />}
    </Card>
  );
}

function attach(id: string, file: File) {
  return told(
    api.POST('/api/v1/items/{id}/attachments', {
      params: { path: { id }, query: { name: file.name } },
      headers: { 'content-type': 'application/octet-stream' },
      // The description knows bytes only as a text.
      body: file as unknown as string,
      bodySerializer: (bytes) => bytes as unknown as Blob,
    }),
  );
}
