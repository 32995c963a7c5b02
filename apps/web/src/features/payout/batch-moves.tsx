import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import { MoveDialog } from './move-dialog';
import { type Move, moves } from './moves';
import type { Batch } from './payout-words';

/** What whoever sits there may do with the batch as it stands. */
export function BatchMoves({ batch }: { readonly batch: Batch }) {
  const may = useMay();
  const [chosen, setChosen] = useState<Move | null>(null);
  const open = moves.filter(({ needs, from }) => may(needs) && from.includes(batch.state));
  return (
    <Flex gap={8} className="no-print">
      {open.map((move) => (
        <Button
          key={move.name}
          type={move.main ? 'primary' : 'default'}
          danger={move.danger ?? false}
          onClick={() => setChosen(move)}
        >
          {move.name}
        </Button>
      ))}
      {chosen && <MoveDialog move={chosen} batch={batch} close={() => setChosen(null)} />}
    </Flex>
  );
}
