import { Button, Card, Flex, Form, Input, InputNumber } from 'antd';

/** The most grades the API takes. */
const MOST = 10;

/** Grades from the best to the worst; each can be moved up, so that no mouse is needed. */
export function SchemeGrades() {
  return (
    <Card title="等次" style={{ marginBottom: 16 }}>
      <p style={{ marginTop: 0 }}>
        从高到低。一个等次的条件都满足才评得到，先满足哪一等就是哪一等；不填的条件不作要求。
      </p>
      <Form.List name="grades">
        {(grades, { add, remove, move }) => (
          <>
            {grades.map(({ key, name }, place) => (
              <fieldset key={key} className="form-part">
                <legend>第 {place + 1} 等</legend>
                <Flex gap={12} wrap align="end">
                  <Form.Item
                    name={[name, 'title']}
                    label="名称"
                    rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
                  >
                    <Input aria-label={`第 ${place + 1} 等的名称`} maxLength={20} style={{ width: '9em' }} />
                  </Form.Item>
                  {place === grades.length - 1 ? (
                    <p style={{ flex: 1 }}>以上各等都评不到的，评为这一等。</p>
                  ) : (
                    <Conditions name={name} grade={`第 ${place + 1} 等`} />
                  )}
                  <Form.Item>
                    <Button
                      size="small"
                      disabled={place === 0}
                      aria-label={`第 ${place + 1} 等上移`}
                      onClick={() => move(place, place - 1)}
                    >
                      上移
                    </Button>
                    <Button
                      size="small"
                      disabled={grades.length === 1}
                      aria-label={`删去第 ${place + 1} 等`}
                      onClick={() => remove(name)}
                    >
                      删去
                    </Button>
                  </Form.Item>
                </Flex>
              </fieldset>
            ))}
            {/* Above the last one, which takes whoever is left. */}
            <Button size="small" disabled={grades.length >= MOST} onClick={() => add({ title: '' }, grades.length - 1)}>
              增加等次
            </Button>
          </>
        )}
      </Form.List>
    </Card>
  );
}

function Conditions({ name, grade }: { readonly name: number; readonly grade: string }) {
  return (
    <>
      <Form.Item name={[name, 'atLeast']} label="标准分不低于">
        <InputNumber<string> stringMode min="0" aria-label={`${grade}：标准分不低于`} />
      </Form.Item>
      <Form.Item name={[name, 'below']} label="标准分低于">
        <InputNumber<string> stringMode min="0" aria-label={`${grade}：标准分低于`} />
      </Form.Item>
      <Form.Item name={[name, 'first']} label="组内前几名">
        <InputNumber min={1} max={10_000} precision={0} aria-label={`${grade}：组内前几名`} />
      </Form.Item>
      <Form.Item name={[name, 'last']} label="组内后几名">
        <InputNumber min={1} max={10_000} precision={0} aria-label={`${grade}：组内后几名`} />
      </Form.Item>
      <Form.Item name={[name, 'topShare']} label="组内前百分之几">
        <InputNumber min={1} max={100} precision={0} aria-label={`${grade}：组内前百分之几`} />
      </Form.Item>
    </>
  );
}
