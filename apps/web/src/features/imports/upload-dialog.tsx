import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../shared/parts/form-dialog';
import { ReadyButton } from '../../shared/parts/ready-button';
import { useAct } from '../../shared/use-act';
import { saveTemplate, sendImport, useImportKinds } from './import-queries';

interface UploadDialogProps {
  /** Chosen already, as when a corrected file follows. */
  readonly kind?: string | undefined;
  readonly close: () => void;
}

interface Entered {
  readonly kind: string;
}

/** Which table it is, its template, and the file. Nothing is imported by sending it: it is looked at first. */
export function UploadDialog({ kind, close }: UploadDialogProps) {
  const [form] = Form.useForm<Entered>();
  const chosen = Form.useWatch('kind', form);
  const navigate = useNavigate();
  const kinds = useImportKinds();
  const [file, setFile] = useState<File | null>(null);
  const template = useAct(saveTemplate, []);
  const send = useAct(
    (entered: Entered) => {
      if (!file) throw new Error('请选择要上传的文件');
      return sendImport(entered.kind, file);
    },
    ['imports'],
    { said: false },
  );
  const known = kinds.data ?? [];
  const most = known.find((each) => each.kind === chosen)?.mostRows;
  return (
    <FormDialog<Entered>
      title="导入表格"
      okText="上传并核对"
      width={640}
      form={form}
      {...(kind !== undefined && { initial: { kind } })}
      act={send}
      send={(entered) =>
        send.mutate(entered, {
          onSuccess: ({ id }) => {
            close();
            void navigate(`/imports/${id}`);
          },
        })
      }
      close={close}
    >
      <Form.Item name="kind" label="导入什么" rules={[{ required: true, message: '请选择导入什么' }]}>
        <Select options={known.map(({ kind: value, title }) => ({ value, label: title }))} loading={kinds.isPending} />
      </Form.Item>
      <Form.Item label="第一步" extra="模板里有一张表说明每一列怎样填；第一行表头不要改动。">
        <ReadyButton
          icon={<DownloadOutlined />}
          missing={chosen ? null : '请先选择导入什么，每一种有自己的模板'}
          loading={template.isPending}
          onClick={() => chosen && template.mutate(chosen)}
        >
          下载模板
        </ReadyButton>
      </Form.Item>
      <Form.Item
        label="第二步：上传填好的表"
        extra={`先逐行核对，确认以后才导入。${most === undefined ? '' : `一个文件最多 ${most.toLocaleString('zh-CN')} 行。`}`}
      >
        <Upload.Dragger
          accept=".xlsx"
          maxCount={1}
          beforeUpload={(picked) => {
            setFile(picked);
            return false;
          }}
          onRemove={() => setFile(null)}
        >
          <InboxOutlined /> 点这里选择 XLSX 文件，或把文件拖到这里
        </Upload.Dragger>
      </Form.Item>
    </FormDialog>
  );
}
