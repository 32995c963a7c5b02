import { Input, Select } from 'antd';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { RangeCondition } from '../../shared/parts/range-condition';
import { useUnits } from '../../shared/units';
import { statusNames } from '../../shared/words';

type Name = 'status' | 'from' | 'to' | 'text' | 'unitId' | 'kind';

interface ItemConditionsProps {
  /** Whether the list is of one's own unit. */
  readonly own: boolean;
  /** Whether whoever sits there has drafts. */
  readonly drafts: boolean;
  readonly conditions: Partial<Record<Name, string>>;
  readonly change: (changed: Partial<Record<Name, string | undefined>>) => void;
  readonly clear: () => void;
}

/** What the list is narrowed by; each change counts at once. */
export function ItemConditions({ own, drafts, conditions, change, clear }: ItemConditionsProps) {
  const units = useUnits();
  const statuses = Object.entries(statusNames).map(([value, label]) => ({ value, label }));
  return (
    <ConditionBar clear={clear}>
      <Input.Search
        key={conditions.text ?? ''}
        aria-label="标题"
        placeholder="标题中的字"
        defaultValue={conditions.text ?? ''}
        allowClear
        maxLength={100}
        style={{ width: '16em' }}
        onSearch={(text) => change({ text })}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        allowClear
        style={{ width: '11em' }}
        options={drafts ? statuses : statuses.filter(({ value }) => value !== 'draft' && value !== 'signed_off')}
        value={conditions.status}
        onChange={(status: string | undefined) => change({ status })}
      />
      {!own && (
        <Select
          aria-label="报送单位"
          placeholder="报送单位"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '14.5em' }}
          options={(units.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={conditions.unitId}
          onChange={(unitId: string | undefined) => change({ unitId })}
        />
      )}
      <RangeCondition name="报送日期" range={conditions} change={change} />
    </ConditionBar>
  );
}
