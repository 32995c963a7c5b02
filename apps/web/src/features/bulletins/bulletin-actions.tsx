import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import type { Bulletin } from './bulletin';
import { BulletinMoveDialog } from './bulletin-move-dialog';
import { type BulletinMove, bulletinMoves } from './bulletin-moves';
import { RedrawDialog } from './redraw-dialog';

/** What whoever sits there may do with the bulletin as it stands. */
export function BulletinActions({ bulletin }: { readonly bulletin: Bulletin }) {
  const may = useMay();
  const [chosen, setChosen] = useState<BulletinMove | null>(null);
  const [redrawing, setRedrawing] = useState(false);
  const open = bulletinMoves.filter(({ needs, from }) => may(needs) && from.includes(bulletin.status));
  return (
    <Flex gap={8} wrap className="no-print">
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
      {may('bulletin.draft') && bulletin.status === 'draft' && (
        <Button onClick={() => setRedrawing(true)}>按现在的数字重新起草</Button>
      )}
      <Button onClick={() => window.print()}>打印</Button>
      {chosen && <BulletinMoveDialog move={chosen} id={bulletin.id} close={() => setChosen(null)} />}
      {redrawing && <RedrawDialog bulletin={bulletin} close={() => setRedrawing(false)} />}
    </Flex>
  );
}
