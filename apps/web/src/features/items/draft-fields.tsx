import { App, Flex, Form, Input, Select } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { UnitSelect } from '../../shared/parts/unit-select';
import type { DraftFields, Needed } from './draft';
import { fitTitle, TITLE_LENGTH } from './fit-title';
import { useSubmissionSettings } from './item-queries';
import { Partners } from './partners';
import { pastedText } from './pasted-text';

interface DraftFieldsFormProps {
  /** An editor enters what came on paper: from whom is asked, and the text may be a file alone. */
  readonly paper: boolean;
  /** Of a returned text who it comes from is settled. */
  readonly returned: boolean;
  readonly fields: DraftFields;
  readonly change: (changed: Partial<DraftFields>) => void;
  /** What somebody who wanted to hand it in left empty. */
  readonly missing: readonly Needed[];
}

/** What a unit writes. Title and text are all that must be there. */
export function DraftFieldsForm({ fields, change, returned, missing, paper }: DraftFieldsFormProps) {
  const { data } = useSubmissionSettings();
  const { message } = App.useApp();
  const [cut, setCut] = useState('');
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    event.preventDefault();
    const { text, tables } = pastedText(event.clipboardData.getData('text/plain'));
    // Through the browser, so that undo still works and the cursor stands behind what came in.
    document.execCommand('insertText', false, text);
    if (tables > 0) message.info('粘贴的表格已改成每行一行、各格用“、”隔开，请核对。', 6);
  };
  const write = (title: string) => {
    const fitted = fitTitle(title, { title: fields.title, cut });
    setCut(fitted.cut);
    change({ title: fitted.title });
  };
  return (
    <Form layout="vertical" component="div">
      {paper && <FromWhom fields={fields} change={change} missing={missing} />}
      <Form.Item
        label="标题"
        required
        htmlFor="draft-title"
        {...(missing.includes('title') && empty('标题', paper))}
        {...(cut !== '' && {
          validateStatus: 'warning' as const,
          extra: <span role="alert">{`标题最多 ${TITLE_LENGTH} 字，这些没有放进去：“${cut}”`}</span>,
        })}
      >
        <Input
          id="draft-title"
          value={fields.title}
          count={{ show: true, max: TITLE_LENGTH }}
          autoFocus={!paper}
          onChange={(event) => write(event.target.value)}
        />
      </Form.Item>
      <Form.Item
        label={paper ? '正文（可以只附扫描件）' : '正文'}
        required={!paper}
        htmlFor="draft-body"
        extra="可直接从 Word 粘贴，格式会自动清理"
        {...(missing.includes('body') && empty(paper ? '正文，或者附上扫描件' : '正文', paper))}
      >
        <Input.TextArea
          id="draft-body"
          value={fields.body}
          rows={11}
          maxLength={50_000}
          onPaste={paste}
          onChange={(event) => change({ body: event.target.value })}
        />
      </Form.Item>
      <Flex gap="0 16px" wrap>
        <Form.Item label="类别" htmlFor="draft-kind" style={{ flex: '1 1 7em' }}>
          <Select
            id="draft-kind"
            value={fields.kind || undefined}
            options={(data?.kinds ?? []).map((kind) => ({ value: kind, label: kind }))}
            onChange={(kind: string) => change({ kind })}
          />
        </Form.Item>
        <Form.Item label="事发时间" htmlFor="draft-happened" style={{ flex: '1 1 13em' }}>
          <Input
            id="draft-happened"
            type="datetime-local"
            value={fields.happenedAt}
            onChange={(event) => change({ happenedAt: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="作者" htmlFor="draft-person" style={{ flex: '1 1 7em' }}>
          <Input
            id="draft-person"
            value={fields.person}
            maxLength={40}
            onChange={(event) => change({ person: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="联系人和电话" htmlFor="draft-contact" style={{ flex: '1 1 11em' }}>
          <Input
            id="draft-contact"
            value={fields.contact}
            maxLength={100}
            onChange={(event) => change({ contact: event.target.value })}
          />
        </Form.Item>
      </Flex>
      {!returned && fields.unitId !== null && <Partners fields={fields} change={change} />}
    </Form>
  );
}

/** The unit a paper came from. */
function FromWhom({ fields, change, missing }: Pick<DraftFieldsFormProps, 'fields' | 'change' | 'missing'>) {
  return (
    <Form.Item
      label="报送单位"
      required
      htmlFor="draft-unit"
      {...(missing.includes('unit') && empty('报送单位', true))}
    >
      <UnitSelect
        id="draft-unit"
        autoFocus
        placeholder="输入单位名称中的字查找"
        value={fields.unitId ?? undefined}
        onChange={(chosen) => change(leadBy(Number(chosen), fields))}
      />
    </Form.Item>
  );
}

/** Whoever leads is no partner beside. */
const leadBy = (unitId: number, { partners }: DraftFields): Partial<DraftFields> => ({
  unitId,
  partners: partners.filter((partner) => partner.unitId !== unitId),
});

const empty = (field: string, paper: boolean) => ({
  validateStatus: 'error' as const,
  help: <span role="alert">{`请填写${field}，再${paper ? '登记' : '报送'}`}</span>,
});
