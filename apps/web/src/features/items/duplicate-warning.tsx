import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { api, told } from '../../api/client';
import { Duplicates } from './duplicates';

/** Typing rests for this long before the archive is searched. */
const REST_MS = 2_500;

interface DuplicateWarningProps {
  readonly title: string;
  readonly body: string;
  readonly itemId: string | null;
}

/** What was submitted lately and reads alike, while one writes. */
export function DuplicateWarning({ title, body, itemId }: DuplicateWarningProps) {
  const asked = useRested({ title: title.trim(), body }, REST_MS);
  const { data } = useQuery({
    queryKey: ['duplicates-of-text', asked, itemId],
    queryFn: () =>
      told(api.POST('/api/v1/items/duplicates', { body: { ...asked, ...(itemId === null ? {} : { itemId }) } })),
    enabled: asked.title !== '',
    retry: false,
  });
  if (!data?.rows.length) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${data.rows.length} 条内容相近的信息`}
      description={<Duplicates found={data} />}
    />
  );
}

/** A value that has not changed for a while. */
function useRested<T>(value: T, ms: number): T {
  const key = JSON.stringify(value);
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(key) as T), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return rested;
}
