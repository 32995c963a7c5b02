import { Button } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { RowsTable } from '../../shared/parts/rows-table';
import { useAct } from '../../shared/use-act';
import { useConfirm } from '../../shared/use-confirm';
import { amountNames, delimiterNames, encodingNames } from './bank-template';
import { BankTemplateDialog } from './bank-template-dialog';
import { useBankTemplates } from './payout-queries';

type BankTemplate = Schemas['BankTemplateResponse'];

/** How the banks of the office want their files; there is no common standard, so each is written down. */
export function Component() {
  const templates = useBankTemplates();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title="银行文件模板"
      extra={
        <Button type="primary" onClick={() => setAdding(true)}>
          新建模板
        </Button>
      }
    >
      <Loaded query={templates}>
        {(found) => (
          <RowsTable<BankTemplate>
            rowKey="id"
            rows={found}
            empty="还没有模板。请向银行要一份代发文件的格式说明，照着建立。"
            columns={[
              { title: '名称', dataIndex: 'title' },
              { title: '各列', render: (_, { template }) => template.columns.map(({ title }) => title).join('、') },
              { title: '分隔', width: 90, render: (_, { template }) => delimiterNames[template.delimiter] },
              { title: '编码', width: 80, render: (_, { template }) => encodingNames[template.encoding] },
              { title: '金额', width: 70, render: (_, { template }) => amountNames[template.amount] },
              { title: '文件名', render: (_, { template }) => <code>{template.fileName}</code> },
              { title: '操作', width: 90, render: (_, template) => <End template={template} /> },
            ]}
          />
        )}
      </Loaded>
      {adding && <BankTemplateDialog close={() => setAdding(false)} />}
    </Page>
  );
}

function End({ template: { id, title } }: { readonly template: BankTemplate }) {
  const confirm = useConfirm();
  const end = useAct(
    () => told(api.POST('/api/v1/payout-bank-templates/{id}/ending', { params: { path: { id } } })),
    ['bank-templates'],
  );
  return (
    <Button
      type="link"
      size="small"
      danger
      onClick={() =>
        void confirm({
          title: `停用“${title}”？`,
          content: '停用后不能再用它生成文件。',
          okText: '停用',
          onOk: () => end.mutateAsync(undefined),
        })
      }
    >
      停用
    </Button>
  );
}
