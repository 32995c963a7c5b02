import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { api } from '../../api/client';
import { sizeText } from '../../shared/formats';
import { saveAnswer } from '../../shared/save-answer';
import { useAct } from '../../shared/use-act';
import { type Attachment, useAttachments } from './item-queries';

interface AttachmentsProps {
  readonly id: string;
  /** Given where files may still be taken away. */
  readonly remove?: (attachment: string) => void;
}

/** The files of an item, each to be saved. */
export function Attachments({ id, remove }: AttachmentsProps) {
  const { data = [] } = useAttachments(id);
  const save = useAct((attachment: Attachment) => saveFile(id, attachment), []);
  if (data.length === 0) return null;
  return (
    <Flex
      vertical
      gap={4}
      component="ul"
      aria-label="附件"
      style={{ margin: '12px 0 0', padding: 0, listStyle: 'none' }}
    >
      {data.map((attachment) => (
        <li key={attachment.id}>
          <Button
            type="link"
            size="small"
            icon={<PaperClipOutlined />}
            disabled={attachment.name === null}
            onClick={() => save.mutate(attachment)}
          >
            {attachment.name ?? '（已清除）'} {attachment.size !== null && sizeText(attachment.size)}
          </Button>
          {remove && (
            <Button size="small" aria-label={`移除 ${attachment.name}`} onClick={() => remove(attachment.id)}>
              移除
            </Button>
          )}
        </li>
      ))}
    </Flex>
  );
}

function saveFile(id: string, attachment: Attachment): Promise<void> {
  const params = { path: { id, attachment: attachment.id } };
  return saveAnswer(
    api.GET('/api/v1/items/{id}/attachments/{attachment}', { params, parseAs: 'blob' }),
    attachment.name ?? '附件',
  );
}
