import { Select, type SelectProps } from 'antd';
import { useUnits } from '../units';

/** Units of the office by name; a list of a hundred is searched by typing. */
export function UnitSelect(props: Omit<SelectProps<number | number[]>, 'options' | 'showSearch'>) {
  const { data = [] } = useUnits();
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
