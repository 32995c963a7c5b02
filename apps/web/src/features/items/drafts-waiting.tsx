import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, told } from '../../api/client';

/** How many drafts wait: they have no day of submission, so they stand in a list of their own. */
export function DraftsWaiting({ own }: { readonly own: boolean }) {
  const { data } = useQuery({
    queryKey: ['items', 'drafts-waiting'],
    queryFn: () =>
      told(api.GET('/api/v1/items', { params: { query: { status: 'draft', limit: 1, counted: 'true' } } })),
  });
  const count = data?.total ?? 0;
  if (count === 0) return null;
  return (
    <p style={{ marginTop: 0 }}>
      另有 {count} 条草稿还没有{own ? '报送' : '登记为来稿'}，不在下表里。<Link to="/items?status=draft">查看草稿</Link>
    </p>
  );
}
