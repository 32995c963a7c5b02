import { InboxOutlined } from '@ant-design/icons';
import { Form, Input, Segmented, Select, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { today } from '../../shared/formats';
import { monthOf, periodText } from '../../shared/periods';
import { FormDialog } from '../../shared/parts/form-dialog';
import { usePublications } from '../../shared/publications';
import { useAct } from '../../shared/use-act';
import { type ListEntered, loadList } from './load-list';

/** A list comes in as a pasted table or as a workbook. */
export function LoadListDialog({ close }: { readonly close: () => void }) {
  const [form] = Form.useForm<ListEntered>();
  const [way, setWay] = useState<'text' | 'file'>('text');
  const [file, setFile] = useState<File | null>(null);
  const navigate = useNavigate();
  const publications = usePublications();
  const load = useAct(
    (entered: ListEntered) => loadList(way === 'file' ? { ...entered, file: file ?? undefined } : entered),
    ['upper-lists'],
    { said: false },
  );
  return (
    <FormDialog<ListEntered>
      title="导入上级采用清单"
      okText="导入"
      width={720}
      form={form}
      initial={{ name: `${periodText(monthOf(today()))}采用情况` }}
      act={load}
      send={(entered) => load.mutate(entered, { onSuccess: ({ id }) => void navigate(`/upper-lists/${id}`) })}
      close={close}
    >
      <Segmented
        aria-label="导入方式"
        options={[
          { value: 'text', label: '粘贴表格' },
          { value: 'file', label: '上传 XLSX' },
        ]}
        value={way}
        onChange={setWay}
        style={{ marginBottom: 12 }}
      />
      {way === 'text' ? (
        <>
          <Form.Item
            name="name"
            label="清单名称"
            rules={[{ required: true, whitespace: true, message: '请填写清单名称' }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name="text"
            label="表格"
            extra="从 Excel 或 Word 表格中连同表头一起复制。表头要有“标题”，最好还有“单位”“刊物”“期号”“日期”。"
            rules={[{ required: true, whitespace: true, message: '请粘贴表格' }]}
          >
            <Input.TextArea autoFocus rows={8} placeholder={'刊物\t期号\t日期\t标题\t报送单位'} />
          </Form.Item>
        </>
      ) : (
        <Form.Item label="工作簿（读取第一张表，2 MB 以内）" required>
          <Upload.Dragger
            accept=".xlsx"
            maxCount={1}
            beforeUpload={(chosen) => {
              setFile(chosen);
              return false;
            }}
            onRemove={() => setFile(null)}
          >
            <InboxOutlined /> 点这里选择文件，或把文件拖到这里
          </Upload.Dragger>
        </Form.Item>
      )}
      <Form.Item name="publication" label="没有写刊物的行是哪一种刊物（可不填）">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(publications.data ?? []).map(({ key: value, title }) => ({ value, label: title }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
