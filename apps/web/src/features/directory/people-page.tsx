import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { FormDialog } from '../../shared/parts/form-dialog';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { UnitSelect } from '../../shared/parts/unit-select';
import { useUnitName } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';

type Person = Schemas['PersonResponse'];
type Entered = Schemas['AddPersonRequest'];

/** The authors units name; an amount that goes to a person finds its person here. */
export function Component() {
  const unitName = useUnitName();
  const [adding, setAdding] = useState(false);
  const { conditions, change } = useConditions(['unitId', 'text']);
  const { unitId, text } = conditions;
  const query = { ...(unitId && { unitId: Number(unitId) }), ...(text && { text }), limit: 50 };
  const pages = usePages<Person>(['people', query], (cursor) =>
    told(api.GET('/api/v1/people', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <Page
      title="作者"
      extra={
        <Button type="primary" onClick={() => setAdding(true)}>
          新增作者
        </Button>
      }
    >
      <ConditionBar>
        <Input.Search
          key={text ?? ''}
          aria-label="姓名"
          placeholder="姓名中的字"
          allowClear
          maxLength={50}
          style={{ width: '14.5em' }}
          defaultValue={text ?? ''}
          onSearch={(typed) => change({ text: typed })}
        />
        <UnitSelect
          aria-label="单位"
          placeholder="单位"
          allowClear
          style={{ width: '14.5em' }}
          value={unitId ? Number(unitId) : undefined}
          onChange={(chosen) => change({ unitId: chosen === undefined ? undefined : String(chosen) })}
        />
      </ConditionBar>
      <PagedTable<Person>
        name="people"
        pages={pages}
        rowKey="id"
        empty="没有符合条件的作者。可以逐个新增，也可以用导入模板批量导入。"
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '单位', render: (_, person) => unitName(person.unitId) },
        ]}
      />
      {adding && <AddPersonDialog close={() => setAdding(false)} />}
    </Page>
  );
}

function AddPersonDialog({ close }: { readonly close: () => void }) {
  const add = useAct((body: Entered) => told(api.POST('/api/v1/people', { body })), ['people'], { said: false });
  return (
    <FormDialog<Entered>
      title="新增作者"
      okText="新增"
      act={add}
      send={(entered) => add.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <UnitSelect autoFocus />
      </Form.Item>
      <Form.Item
        name="name"
        label="姓名"
        extra="同一单位有同名的，在姓名后加以区分。"
        rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
      >
        <Input maxLength={50} />
      </Form.Item>
    </FormDialog>
  );
}
