import { Col, Form, Input, Modal, Row, Skeleton } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import type { ItemWithLife } from '../items/item-queries';
import { useRevisions } from './item-text';

interface EditDialogProps {
  readonly item: ItemWithLife;
  readonly close: () => void;
}

/** The office's own text, written beside the original. */
export function EditDialog({ item, close }: EditDialogProps) {
  const { data } = useRevisions(item.id);
  if (!data)
    return (
      <Modal open title="改写" footer={null} onCancel={close}>
        <Skeleton active />
      </Modal>
    );
  return <Editor item={item} revisions={data} close={close} />;
}

interface Text {
  readonly title: string;
  readonly body: string;
}

interface EditorProps extends EditDialogProps {
  readonly revisions: readonly Schemas['ItemRevisionResponse'][];
}

function Editor({ item: { id, title }, revisions, close }: EditorProps) {
  const say = useUndo();
  const original = [...revisions].reverse().find(({ kind }) => kind === 'original');
  const latest = revisions[revisions.length - 1];
  const edit = useAct(
    (text: Text) =>
      told(
        api.PUT('/api/v1/items/{id}/text', { params: { path: { id } }, body: { ...text, revision: latest?.no ?? 0 } }),
      ),
    ['items'],
    { said: false },
  );
  const done = () => {
    say(`《${title}》的改写已保存`);
    close();
  };
  return (
    <FormDialog<Text>
      width={1180}
      title={`改写《${title}》`}
      okText="保存"
      initial={{ title: latest?.title ?? '', body: latest?.body ?? '' }}
      act={edit}
      send={(text) => edit.mutate(text, { onSuccess: done })}
      close={close}
    >
      <Row gutter={16}>
        <Col xs={24} md={12}>
          <h3 style={{ marginTop: 0 }}>原稿：{original?.title}</h3>
          <p className="item-text" style={{ maxHeight: '60vh', overflow: 'auto' }} tabIndex={0}>
            {original?.body}
          </p>
        </Col>
        <Col xs={24} md={12}>
          <Form.Item name="title" label="标题" rules={[{ required: true, whitespace: true, message: '请填写标题' }]}>
            <Input maxLength={200} autoFocus />
          </Form.Item>
          <Form.Item name="body" label="正文">
            <Input.TextArea rows={18} maxLength={50_000} />
          </Form.Item>
        </Col>
      </Row>
    </FormDialog>
  );
}
