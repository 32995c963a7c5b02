import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useUnitName } from '../../shared/units';
import type { UpperLine } from './upper-list';

interface CandidateSearchProps {
  readonly line: UpperLine;
  readonly chosen: string | null;
  readonly choose: (itemId: string) => void;
}

/** Items found by hand, for a line whose item goes by quite another title. */
export function CandidateSearch({ line, chosen, choose }: CandidateSearchProps) {
  const unitName = useUnitName();
  const [text, setText] = useState('');
  const { data } = useQuery({
    queryKey: ['items', 'by-title', text],
    queryFn: () => told(api.GET('/api/v1/items', { params: { query: { text, limit: 8, direction: 'desc' } } })),
    enabled: text !== '',
  });
  const known = line.candidates.map(({ itemId }) => itemId);
  const found = data?.rows.filter(({ id }) => !known.includes(id)) ?? [];
  return (
    <div style={{ marginBottom: 12 }}>
      <Input.Search
        aria-label="按标题查找其他信息"
        placeholder="都不是？按标题查找其他信息"
        maxLength={100}
        allowClear
        onSearch={setText}
      />
      {data && found.length === 0 && <p style={{ margin: '8px 0 0' }}>没有找到。</p>}
      {found.length > 0 && (
        <Radio.Group
          aria-label="查到的信息"
          style={{ display: 'grid', gap: 8, marginTop: 8 }}
          value={chosen}
          onChange={({ target }) => choose(String(target.value))}
          options={found.map(({ id, title, submittedOn, contributors }) => ({
            value: id,
            label: `${title}（${contributors.map(({ unitId }) => unitName(unitId)).join('、')}，${submittedOn ?? '未报送'}）`,
          }))}
        />
      )}
    </div>
  );
}
