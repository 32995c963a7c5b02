import { Form, Input, Select } from 'antd';
import type { Regulation } from '../../shared/office';
import { fieldNames } from '../../shared/words';

interface RegulationFieldsProps {
  readonly regulation: Regulation | undefined;
  /** The event type whose fields are asked for. */
  readonly type: string;
  /** Fields the form asks for in a way of its own. */
  readonly without: readonly string[];
}

/** What the regulation in force wants to know of an event, each by its own vocabulary. */
export function RegulationFields({ regulation, type, without }: RegulationFieldsProps) {
  const fields = regulation?.events.find((shape) => shape.type === type)?.fields ?? [];
  return fields
    .filter(({ name }) => !without.includes(name))
    .map(({ name, required }) => {
      const words = regulation?.vocabularies[name];
      const label = `${fieldNames[name] ?? name}${required ? '' : '（可不填）'}`;
      return (
        <Form.Item
          key={name}
          name={['fields', name]}
          label={label}
          rules={required ? [{ required, message: `请选择${fieldNames[name] ?? name}` }] : []}
        >
          {words ? (
            <Select
              style={{ minWidth: '10em' }}
              allowClear={!required}
              options={words.map(({ word, title }) => ({ value: word, label: title }))}
            />
          ) : (
            <Input inputMode="decimal" />
          )}
        </Form.Item>
      );
    });
}
