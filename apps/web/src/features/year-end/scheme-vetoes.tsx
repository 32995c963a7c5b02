import { Button, Card, Flex, Form, Input, Select } from 'antd';
import { today } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { causeNames, type Scheme } from './scheme';

/** The most vetoes the API takes. */
const MOST = 30;

/** What keeps a unit and its liaisons from being commended whatever its points. */
export function SchemeVetoes() {
  return (
    <Card title="一票否决" style={{ marginBottom: 16 }}>
      <p style={{ marginTop: 0 }}>有这些情形的单位和它的联络员不表彰；写明“至多评为”的，等次也不高于它。</p>
      <Form.List name="vetoes">
        {(vetoes, { add, remove }) => (
          <>
            {vetoes.map(({ key, name }, place) => (
              <fieldset key={key} className="form-part">
                <legend>第 {place + 1} 项</legend>
                <Flex gap={12} wrap align="end">
                  <VetoFields name={name} veto={`第 ${place + 1} 项`} />
                  <Form.Item>
                    <Button size="small" aria-label={`删去第 ${place + 1} 项`} onClick={() => remove(name)}>
                      删去
                    </Button>
                  </Form.Item>
                </Flex>
              </fieldset>
            ))}
            <Button size="small" disabled={vetoes.length >= MOST} onClick={() => add({ title: '', on: 'incident' })}>
              增加否决事项
            </Button>
          </>
        )}
      </Form.List>
    </Card>
  );
}

function VetoFields({ name, veto }: { readonly name: number; readonly veto: string }) {
  const on: unknown = Form.useWatch(['vetoes', name, 'on']);
  const grades = (Form.useWatch('grades') as Scheme['grades'] | undefined) ?? [];
  const vocabularies = versionOn(useRegulations().data ?? [], today())?.vocabularies;
  const words = (vocabulary: string) =>
    (vocabularies?.[vocabulary] ?? []).map(({ word, title }) => ({ value: word, label: title }));
  return (
    <>
      <Form.Item
        name={[name, 'title']}
        label="名称"
        rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
      >
        <Input aria-label={`${veto}的名称`} maxLength={60} style={{ width: '14.5em' }} />
      </Form.Item>
      <Form.Item name={[name, 'on']} label="情形">
        <Select
          aria-label={`${veto}的情形`}
          style={{ width: '11em' }}
          options={Object.entries(causeNames).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      {on === 'incident' && (
        <>
          <Form.Item name={[name, 'fault']} label="责任">
            <Select aria-label={`${veto}的责任`} allowClear placeholder="任何一种" options={words('fault')} />
          </Form.Item>
          <Form.Item name={[name, 'level']} label="级别">
            <Select aria-label={`${veto}的级别`} allowClear placeholder="任何一级" options={words('level')} />
          </Form.Item>
        </>
      )}
      <Form.Item name={[name, 'gradeAtMost']} label="至多评为">
        <Select
          aria-label={`${veto}至多评为`}
          allowClear
          placeholder="等次不变"
          style={{ width: '9em' }}
          options={[...new Set(grades.map(({ title }) => title).filter(Boolean))].map((title) => ({
            value: title,
            label: title,
          }))}
        />
      </Form.Item>
    </>
  );
}
