import { Timeline } from 'antd';
import type { Schemas } from '../../api/client';
import { timeText } from '../../shared/formats';
import { actionNames, nonUseReasons, statusColours } from '../../shared/words';

type Step = Schemas['ItemStepResponse'];

/** What was done to an item, by whom and when, the newest first, with the words that belong to it. */
export function ItemTimeline({ steps }: { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return <p style={{ margin: 0 }}>尚未报送。</p>;
  return (
    <Timeline
      items={[...steps].reverse().map(({ no, action, actor, at, to, words, details }) => ({
        key: no,
        color: colourOf(to),
        content: (
          <>
            <strong>{actionNames[action] ?? action}</strong> · {actor}
            <div>{timeText(at)}</div>
            {reasonOf(details) && <div>原因：{reasonOf(details)}</div>}
            {reviewerOf(details) && <div>保密审查：{reviewerOf(details)}</div>}
            {words && <div className="item-text">“{words}”</div>}
          </>
        ),
      }))}
    />
  );
}

function reasonOf(details: Step['details']): string | undefined {
  const reason = (details as Record<string, unknown>)['reason'];
  return typeof reason === 'string' ? ((nonUseReasons as Record<string, string>)[reason] ?? reason) : undefined;
}

/** Who read it for secrets, as was declared when it was handed in. */
function reviewerOf(details: Step['details']): string | undefined {
  const reviewer = (details as Record<string, unknown>)['checkedBy'];
  return typeof reviewer === 'string' ? reviewer : undefined;
}

const colourOf = (status: string) => {
  const colour = statusColours[status];
  return colour === undefined || colour === 'default' ? 'gray' : colour;
};
