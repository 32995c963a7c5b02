import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { useAct } from '../../shared/use-act';
import { isRunning, type Job } from '../../shared/use-job';
import { WHILE_IT_RUNS_MS } from '../../shared/use-pages';

/** Runs that are listed. */
const LAST = 5;

interface RunCardProps {
  readonly title: string;
  /** The kind of its jobs. */
  readonly kind: string;
  /** What it does and when it is worth doing. */
  readonly explained: string;
  readonly button: string;
  readonly order: () => Promise<Schemas['JobResponse']>;
  /** What a run that is done came to, in a few words. */
  readonly said: (job: Job) => string;
  /** What it came to, in full. */
  readonly outcome: (job: Job) => ReactNode;
}

/** Long work on the whole ledger that somebody starts: how far it is, what it came to, and the last runs. */
export function RunCard({ title, kind, explained, button, order, said, outcome }: RunCardProps) {
  const [chosen, setChosen] = useState<string>();
  const runs = useQuery({
    queryKey: ['jobs', 'of-kind', kind],
    queryFn: () => told(api.GET('/api/v1/jobs', { params: { query: { kind, limit: LAST } } })),
    refetchInterval: ({ state: { data } }) => (data?.rows.some(isRunning) ? WHILE_IT_RUNS_MS : false),
  });
  const start = useAct(order, ['jobs']);
  const running = runs.data?.rows.find(isRunning);
  const begin = () => {
    setChosen(undefined);
    start.mutate(undefined);
  };
  return (
    <Card title={title}>
      <p style={{ marginTop: 0 }}>{explained}</p>
      <Button
        type="primary"
        loading={start.isPending}
        disabled={runs.data === undefined || running !== undefined}
        onClick={begin}
      >
        {button}
      </Button>
      <div style={{ marginTop: 16 }}>
        <Loaded query={runs}>
          {({ rows }) => {
            const shown = rows.find(({ id }) => id === chosen) ?? rows[0];
            if (!shown) return <p style={{ margin: 0 }}>最近没有做过。</p>;
            return (
              <>
                <Run job={shown} title={title} outcome={outcome} />
                {rows.length > 1 && <Earlier rows={rows} shown={shown} said={said} choose={setChosen} />}
              </>
            );
          }}
        </Loaded>
      </div>
    </Card>
  );
}

interface RunProps extends Pick<RunCardProps, 'title' | 'outcome'> {
  readonly job: Job;
}

function Run({ job, title, outcome }: RunProps) {
  const stop = useAct(
    () => told(api.POST('/api/v1/jobs/{id}/cancellation', { params: { path: { id: job.id } } })),
    ['jobs'],
  );
  const { state, progress, step, error, cancelling, requestedBy, requestedAt, finishedAt } = job;
  if (isRunning(job))
    return (
      <Flex gap={12} align="center" wrap>
        <Progress percent={progress} style={{ maxWidth: 280 }} aria-label={`${title}完成 ${progress}%`} />
        <span role="status">{cancelling ? '正在停止' : step || '排队等待'}</span>
        <Button size="small" disabled={cancelling} loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
          停止
        </Button>
      </Flex>
    );
  return (
    <>
      <p style={{ marginTop: 0 }}>
        {requestedBy} {timeText(requestedAt)} 开始{finishedAt !== null && `，${timeText(finishedAt)} 结束`}
      </p>
      {state === 'done' ? outcome(job) : <Alert type="warning" showIcon title={endOf(state, error)} />}
    </>
  );
}

interface EarlierProps extends Pick<RunCardProps, 'said'> {
  readonly rows: readonly Job[];
  readonly shown: Job;
  readonly choose: (id: string) => void;
}

function Earlier({ rows, shown, said, choose }: EarlierProps) {
  return (
    <section style={{ marginTop: 16 }}>
      <h3 style={{ margin: '0 0 4px', fontSize: '1em' }}>最近几次</h3>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {rows.map((job) => (
          <li key={job.id}>
            <Button
              type="link"
              size="small"
              aria-current={job.id === shown.id ? 'true' : undefined}
              onClick={() => choose(job.id)}
            >
              {timeText(job.requestedAt)}
            </Button>
            {job.requestedBy}，{shortly(job, said)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function shortly(job: Job, said: RunCardProps['said']): string {
  if (isRunning(job)) return '进行中';
  return job.state === 'done' ? said(job) : job.state === 'cancelled' ? '已停止' : '没有做完';
}

function endOf(state: Job['state'], error: Job['error']): string {
  return state === 'cancelled' ? '已停止，没有做完。' : (error?.message ?? '没有做完，请再做一次。');
}
