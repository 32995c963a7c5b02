import { Steps, Timeline } from 'antd';
import { timeText } from '../../shared/formats';
import { type Batch, stepNames } from './payout-words';

const track = ['draft', 'reviewed', 'approved', 'exported', 'paid', 'filed'] as const;
const titles = ['编制', '复核', '审批', '导出', '发放', '归档'];

/** The way of a batch, and where it stands on it. */
export function BatchTrack({ batch: { state } }: { readonly batch: Batch }) {
  if (state === 'discarded') return null;
  const returned = state === 'partly_returned';
  const at = returned ? track.indexOf('paid') : track.indexOf(state as (typeof track)[number]);
  return (
    <Steps
      size="small"
      current={state === 'filed' ? track.length : at + 1}
      items={titles.map((title, place) => ({
        title: returned && place === at ? '发放（部分退回）' : title,
      }))}
    />
  );
}

/** Who did what to it, the newest first. */
export function BatchSteps({ batch: { steps = [] } }: { readonly batch: Batch }) {
  return (
    <Timeline
      items={[...steps].reverse().map(({ action, by, at, note }, place) => ({
        key: steps.length - place,
        content: (
          <>
            <strong>{stepNames[action] ?? action}</strong> · {by}
            <div>{timeText(at)}</div>
            {note && <div className="item-text">“{note}”</div>}
          </>
        ),
      }))}
    />
  );
}
