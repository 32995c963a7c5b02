import { Flex, Form, InputNumber } from 'antd';
import { today } from '../../shared/formats';
import { useRegulations, versionOn, wordTitle } from '../../shared/office';
import { useUnits } from '../../shared/units';

interface AmountsByGroupProps {
  /** Where in the form the amounts stand, by group, `*` for the groups not named. */
  readonly name: readonly string[];
  readonly legend: string;
}

/** A number a group of the directory; a field left empty says nothing about its group. */
export function AmountsByGroup({ name, legend }: AmountsByGroupProps) {
  const { data: units = [] } = useUnits();
  const regulation = versionOn(useRegulations().data ?? [], today());
  // Groups that have gone since the scheme was decided stay in sight, so that they can be emptied.
  const written = Object.keys((Form.useFormInstance().getFieldValue([...name]) as object | undefined) ?? {});
  const groups = new Set([...units.map(({ group }) => group), ...written]);
  groups.delete('*');
  return (
    <fieldset className="form-part">
      <legend>{legend}</legend>
      <Flex gap={16} wrap>
        {[...groups, '*'].map((group) => {
          const title = group === '*' ? '其余各组' : wordTitle(regulation, 'group', group);
          return (
            <Form.Item key={group} name={[...name, group]} label={title}>
              <InputNumber<string> stringMode min="0" aria-label={`${legend}：${title}`} />
            </Form.Item>
          );
        })}
      </Flex>
    </fieldset>
  );
}
