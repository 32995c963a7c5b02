import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useUnitName } from '../../shared/units';

interface ItemSelectProps {
  /** Only what this unit contributed to. */
  readonly unitId?: number;
  readonly id?: string;
  readonly value?: string;
  readonly autoFocus?: boolean;
  readonly onChange?: (itemId: string | undefined) => void;
}

/** An item found by letters of its title; the newest are offered first. */
export function ItemSelect({ id, unitId, autoFocus = true, value, onChange }: ItemSelectProps) {
  const unitName = useUnitName();
  const [text, setText] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['items', 'by-title', text, unitId],
    queryFn: () => {
      const query = {
        limit: 20,
        direction: 'desc',
        ...(text && { text }),
        ...(unitId !== undefined && { unitId }),
      } as const;
      return told(api.GET('/api/v1/items', { params: { query } }));
    },
    placeholderData: (before) => before,
  });
  return (
    <Select
      {...(id !== undefined && { id })}
      allowClear
      autoFocus={autoFocus}
      loading={isFetching}
      placeholder="输入标题中的字查找"
      showSearch={{ filterOption: false, onSearch: (typed) => setText(typed.trim().slice(0, 100)) }}
      notFoundContent="没有找到，请换几个字"
      options={(data?.rows ?? []).map(({ id: key, title, contributors, submittedOn }) => ({
        value: key,
        label: `${title}（${contributors.map((each) => unitName(each.unitId)).join('、')}，${submittedOn ?? ''}）`,
      }))}
      value={value}
      {...(onChange && { onChange })}
    />
  );
}
