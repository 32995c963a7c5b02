import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { RangeCondition } from '../../shared/parts/range-condition';
import { UnitSelect } from '../../shared/parts/unit-select';
import { useConditions } from '../../shared/use-conditions';
import { eventNames } from '../../shared/words';

export interface EventQuery {
  readonly type?: string;
  readonly unitId?: number;
  readonly from?: string;
  readonly to?: string;
  readonly status?: 'standing' | 'taken_back';
  readonly text?: string;
}

const names = ['type', 'unitId', 'from', 'to', 'status', 'text'] as const;
/** What the log holds and nobody records as an event of its own. */
const recorded = Object.entries(eventNames).filter(([type]) => type !== 'quota' && type !== 'period');

/** The conditions of a list of events, kept in the address. `type` fixed: the list is of that type alone. */
export function useEventQuery(type?: string): { query: EventQuery; conditions: ReactNode } {
  const { conditions, change, clear } = useConditions(names);
  const { unitId, status, ...rest } = conditions;
  const query: EventQuery = {
    ...rest,
    ...(type !== undefined && { type }),
    ...(unitId && { unitId: Number(unitId) }),
    ...((status === 'standing' || status === 'taken_back') && { status }),
  };
  const bar = (
    <ConditionBar clear={clear}>
      <Input.Search
        key={conditions.text ?? ''}
        aria-label="标题、说明或领导"
        placeholder="标题、说明或领导"
        defaultValue={conditions.text ?? ''}
        allowClear
        maxLength={100}
        style={{ width: '14.5em' }}
        onSearch={(text) => change({ text })}
      />
      {type === undefined && (
        <Select
          aria-label="事项"
          placeholder="事项"
          allowClear
          style={{ width: '9em' }}
          options={recorded.map(([value, label]) => ({ value, label }))}
          value={conditions.type}
          onChange={(chosen: string | undefined) => change({ type: chosen })}
        />
      )}
      <UnitSelect
        aria-label="单位"
        placeholder="单位"
        allowClear
        style={{ width: '13em' }}
        value={unitId ? Number(unitId) : undefined}
        onChange={(chosen) => change({ unitId: chosen === undefined ? undefined : String(chosen) })}
      />
      <Select
        aria-label="是否撤销"
        placeholder="是否撤销"
        allowClear
        style={{ width: '9em' }}
        options={[
          { value: 'standing', label: '有效' },
          { value: 'taken_back', label: '已撤销' },
        ]}
        value={conditions.status}
        onChange={(chosen: string | undefined) => change({ status: chosen })}
      />
      <RangeCondition name="记账月份" type="month" range={conditions} change={change} />
    </ConditionBar>
  );
  return { query, conditions: bar };
}
