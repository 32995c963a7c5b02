import { useQuery } from '@tanstack/react-query';
import { Card, Progress } from 'antd';
import { api, told } from '../../api/client';
import { Loaded } from '../../shared/parts/loaded';
import { WHILE_IT_RUNS_MS } from '../../shared/use-pages';
import type { Batch } from './payout-words';

/** A batch that is still being drawn up; its job has its id. */
export function DrawingProgress({ batch: { id } }: { readonly batch: Batch }) {
  const job = useQuery({
    queryKey: ['jobs', id],
    queryFn: () => told(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && data.finishedAt !== null ? false : WHILE_IT_RUNS_MS),
  });
  return (
    <Card>
      <Loaded query={job}>
        {({ progress, step, error, state }) =>
          state === 'failed' || state === 'cancelled' ? (
            <p style={{ margin: 0 }}>没有编制成：{error?.message ?? '已经取消'}。请作废这个批次，再重新编制。</p>
          ) : (
            <>
              <p style={{ marginTop: 0 }}>正在编制，可以先办别的事，完成后自动显示。</p>
              <Progress percent={progress} aria-label={`编制完成 ${progress}%`} />
              {step}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
