import { Button, Flex, Form, Input, Select } from 'antd';
import { fieldNames, optionsOf } from './bank-template';

/** The columns of a bank's file in their order; each can be moved up, so that no mouse is needed. */
export function TemplateColumns() {
  const form = Form.useFormInstance();
  return (
    <Form.List name="columns">
      {(columns, { add, remove, move }) => (
        <fieldset style={{ border: 0, margin: '0 0 24px', padding: 0 }}>
          <legend style={{ marginBottom: 8, border: 0, color: 'inherit', fontSize: 'inherit' }}>各列，从左到右</legend>
          {columns.map(({ key, name }, place) => (
            <Flex key={key} gap={8} wrap align="baseline">
              <Form.Item
                name={[name, 'title']}
                style={{ flex: '1 1 8em', marginBottom: 8 }}
                rules={[{ required: true, whitespace: true, message: '请填写列名' }]}
              >
                <Input aria-label={`第 ${place + 1} 列的名称`} maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'field']} style={{ width: '9.5em', marginBottom: 8 }}>
                <Select aria-label={`第 ${place + 1} 列的内容`} options={optionsOf(fieldNames)} />
              </Form.Item>
              <Form.Item noStyle shouldUpdate>
                {() =>
                  form.getFieldValue(['columns', name, 'field']) === 'fixed' && (
                    <Form.Item name={[name, 'text']} style={{ width: '9em', marginBottom: 8 }}>
                      <Input aria-label={`第 ${place + 1} 列的固定文字`} maxLength={80} />
                    </Form.Item>
                  )
                }
              </Form.Item>
              <Button
                size="small"
                disabled={place === 0}
                aria-label={`第 ${place + 1} 列上移`}
                onClick={() => move(place, place - 1)}
              >
                上移
              </Button>
              <Button
                size="small"
                disabled={columns.length === 1}
                aria-label={`删去第 ${place + 1} 列`}
                onClick={() => remove(name)}
              >
                删去
              </Button>
            </Flex>
          ))}
          <Button size="small" disabled={columns.length >= 30} onClick={() => add({ title: '', field: 'fixed' })}>
            增加一列
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
