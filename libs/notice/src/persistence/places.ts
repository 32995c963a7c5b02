import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { PlaceRow } from './rows';

/** How far each stream of an office has been followed. */
@Injectable()
export class Places {
  async find(tx: Tx, officeId: number, stream: string): Promise<string | null> {
    return (await managerOf(tx).findOneBy(PlaceRow, { officeId, stream }))?.place ?? null;
  }

  /** False when another process has moved it meanwhile. */
  async move(tx: Tx, officeId: number, stream: string, from: string | null, to: string): Promise<boolean> {
    const manager = managerOf(tx);
    if (from === to) return true;
    if (from !== null)
      return (await manager.update(PlaceRow, { officeId, stream, place: from }, { place: to })).affected === 1;
    if (await manager.existsBy(PlaceRow, { officeId, stream })) return false;
    await manager.insert(PlaceRow, { officeId, stream, place: to });
    return true;
  }
}
