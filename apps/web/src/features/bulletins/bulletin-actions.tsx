import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import { Moves } from '../../shared/parts/moves';
import type { Bulletin } from './bulletin';
import { bulletinMoves } from './bulletin-moves';
import { RedrawDialog } from './redraw-dialog';

/** What whoever sits there may do with the bulletin as it stands. */
export function BulletinActions({ bulletin }: { readonly bulletin: Bulletin }) {
  const may = useMay();
  const [redrawing, setRedrawing] = useState(false);
  const { id, status } = bulletin;
  return (
    <Flex gap={8} wrap className="no-print">
      <Moves moves={bulletinMoves} id={id} state={status} changes={['bulletins']} />
      {may('bulletin.draft') && status === 'draft' && (
        <Button onClick={() => setRedrawing(true)}>按现在的数字重新起草</Button>
      )}
      <Button onClick={() => window.print()}>打印</Button>
      {redrawing && <RedrawDialog bulletin={bulletin} close={() => setRedrawing(false)} />}
    </Flex>
  );
}
