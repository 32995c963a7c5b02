import { Progress, Steps } from 'antd';
import { type ImportSeen, isMoving, isStuck, stateNames } from './import-words';

/** Where a table stands on its way, and how far the server is with it. */
export function ImportTrack({ of: { state, job, reason } }: { readonly of: ImportSeen }) {
  const { at, wrong } = places[state];
  const moving = isMoving({ state }) && !isStuck({ state, job });
  return (
    <>
      <Steps
        size="small"
        current={at}
        {...(wrong && { status: 'error' as const })}
        items={['上传', '逐行核对', '确认', '导入'].map((title, place) => ({
          title: place === at && state !== 'done' ? `${title}：${stateNames[state]}` : title,
        }))}
      />
      {moving && (
        <div role="status" style={{ marginTop: 12 }}>
          <Progress percent={job?.progress ?? 0} size="small" aria-label={`完成 ${job?.progress ?? 0}%`} />
          {job?.step || '排队等待'}
          {state === 'undoing' && reason !== null && `（${reason}）`}
        </div>
      )}
    </>
  );
}

const places: Readonly<Record<ImportSeen['state'], { readonly at: number; readonly wrong?: true }>> = {
  checking: { at: 1 },
  refused: { at: 1, wrong: true },
  clean: { at: 2 },
  running: { at: 3 },
  done: { at: 4 },
  undoing: { at: 3, wrong: true },
  undone: { at: 3, wrong: true },
  cancelled: { at: 2, wrong: true },
};
