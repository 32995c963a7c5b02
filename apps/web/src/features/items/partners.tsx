import { Flex, Form, InputNumber, Select } from 'antd';
import { useUnitName, useUnits } from '../../shared/units';
import type { DraftFields } from './draft';

interface PartnersProps {
  readonly fields: Pick<DraftFields, 'unitId' | 'weight' | 'partners'>;
  readonly change: (changed: Partial<DraftFields>) => void;
}

/** Units the text was written with, and the share of each where the regulation divides. */
export function Partners({ fields: { unitId: lead, weight, partners }, change }: PartnersProps) {
  const units = useUnits();
  const unitName = useUnitName();
  const weightOf = (unitId: number) => partners.find((partner) => partner.unitId === unitId)?.weight ?? 1;
  const choose = (chosen: readonly number[]) =>
    change({ partners: chosen.map((unitId) => ({ unitId, weight: weightOf(unitId) })) });
  const shares = [
    { unitId: lead ?? 0, weight, set: (changed: number) => change({ weight: changed }) },
    ...partners.map((partner) => ({
      ...partner,
      set: (changed: number) =>
        change({
          partners: partners.map((each) => (each.unitId === partner.unitId ? { ...each, weight: changed } : each)),
        }),
    })),
  ];
  return (
    <>
      <Form.Item
        label="合作单位"
        htmlFor="draft-partners"
        extra="与其他单位合写的填写，报送单位为主；对方报送后可以看到，并按份额计分"
      >
        <Select
          id="draft-partners"
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data ?? [])
            .filter(({ id }) => id !== lead)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={partners.map(({ unitId }) => unitId)}
          onChange={choose}
        />
      </Form.Item>
      {partners.length > 0 && (
        <Form.Item label="各单位的份额" extra="份额之比，如 2 比 1；不填的各占一份">
          <Flex gap="8px 16px" wrap>
            {shares.map((share) => (
              <label key={share.unitId}>
                {unitName(share.unitId)}{' '}
                <InputNumber
                  min={0.001}
                  max={1000}
                  precision={3}
                  style={{ width: '6.5em' }}
                  formatter={(value) => (value === undefined ? '' : String(Number(value)))}
                  value={share.weight}
                  onChange={(value) => share.set(value ?? 1)}
                />
              </label>
            ))}
          </Flex>
        </Form.Item>
      )}
    </>
  );
}
