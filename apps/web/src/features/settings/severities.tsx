import { Button, Flex, Form, Input, InputNumber } from 'antd';
import type { Schemas } from '../../api/client';

/** The most severities the API takes. */
const MOST = 10;
/** A day, in minutes. */
const LONGEST = 1_440;

/** How bad urgent matters are and how soon they must be told of, the gravest first; each can be moved up without a mouse. */
export function Severities() {
  return (
    <fieldset className="form-part">
      <legend>紧急信息的等级和时限</legend>
      <p style={{ marginTop: 0 }}>从重到轻，时限从单位知悉时起算。</p>
      <Form.List name="severities">
        {(severities, { add, remove, move }) => (
          <>
            {severities.map(({ key, name }, place) => (
              <Flex key={key} gap={12} wrap align="end">
                <Form.Item
                  name={[name, 'name']}
                  label={`第 ${place + 1} 级`}
                  rules={[
                    { required: true, whitespace: true, message: '请填写名称' },
                    ({ getFieldValue }) => ({
                      validator: (_, entered: string) => checkName(getFieldValue('severities'), entered, place),
                    }),
                  ]}
                >
                  <Input maxLength={20} style={{ width: '9em' }} />
                </Form.Item>
                <Minutes name={[name, 'phoneMinutes']} label="电话（分钟）" severity={place + 1} />
                <Minutes name={[name, 'writtenMinutes']} label="书面（分钟）" severity={place + 1} />
                <Form.Item>
                  <Button
                    size="small"
                    disabled={place === 0}
                    aria-label={`第 ${place + 1} 级上移`}
                    onClick={() => move(place, place - 1)}
                  >
                    上移
                  </Button>{' '}
                  <Button
                    size="small"
                    disabled={severities.length === 1}
                    aria-label={`删去第 ${place + 1} 级`}
                    onClick={() => remove(name)}
                  >
                    删去
                  </Button>
                </Form.Item>
              </Flex>
            ))}
            <Button
              size="small"
              disabled={severities.length >= MOST}
              onClick={() => add({ name: '', phoneMinutes: 30, writtenMinutes: 60 })}
            >
              增加等级
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

interface MinutesProps {
  readonly name: (string | number)[];
  readonly label: string;
  readonly severity: number;
}

function Minutes({ name, label, severity }: MinutesProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: '请填写分钟数' }]}>
      <InputNumber min={1} max={LONGEST} precision={0} aria-label={`第 ${severity} 级${label}`} />
    </Form.Item>
  );
}

function checkName(all: unknown, entered: string, place: number): Promise<void> {
  const names = (all as (Partial<Schemas['SeverityBody']> | undefined)[]).map((each) => each?.name);
  return names.indexOf(entered) < place ? Promise.reject(new Error('名称不能重复')) : Promise.resolve();
}
