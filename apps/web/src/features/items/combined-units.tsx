import { Flex, Form, InputNumber, Select } from 'antd';
import { useUnitName } from '../../shared/units';
import type { Credited } from './combination';

/** Which unit leads, and the share of each where the regulation divides by shares. */
export function CombinedUnits({ units }: { readonly units: readonly Credited[] }) {
  const unitName = useUnitName();
  return (
    <>
      <Form.Item name="lead" label="牵头单位">
        <Select options={units.map(({ unitId }) => ({ value: unitId, label: unitName(unitId) }))} />
      </Form.Item>
      <Form.Item label="各单位的份额" extra="份额之比，如 2 比 1；办法不按份额分的，各单位照办法计。">
        <Flex gap="8px 16px" wrap>
          {units.map(({ unitId }) => (
            <label key={unitId}>
              {unitName(unitId)}{' '}
              <Form.Item name={['shares', String(unitId)]} noStyle>
                <InputNumber
                  min={0.001}
                  max={1000}
                  precision={3}
                  style={{ width: '6.5em' }}
                  formatter={(value) => (value === undefined ? '' : String(Number(value)))}
                />
              </Form.Item>
            </label>
          ))}
        </Flex>
      </Form.Item>
    </>
  );
}
