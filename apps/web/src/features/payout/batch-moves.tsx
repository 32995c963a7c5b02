import { Flex } from 'antd';
import { totalText } from '../../shared/formats';
import { Moves } from '../../shared/parts/moves';
import { batchMoves } from './moves';
import type { Batch } from './payout-words';

/** What whoever sits there may do with the batch as it stands, the sum before one's eyes. */
export function BatchMoves({ batch: { id, state, lines, net, netInCapitals } }: { readonly batch: Batch }) {
  return (
    <Flex gap={8} className="no-print">
      <Moves
        moves={batchMoves}
        id={id}
        state={state}
        changes={['payouts']}
        about={
          state !== 'drawing' && (
            <p style={{ marginTop: 0 }}>
              {lines} 笔，实发 <strong>{totalText(net, 'yuan')} 元</strong>（{netInCapitals}）。
            </p>
          )
        }
      />
    </Flex>
  );
}
