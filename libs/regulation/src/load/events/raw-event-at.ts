import type { Position } from '../../model/position';
import type { FindingCode } from '../source/findings';
import type { RawEvent } from './read-event';

/** An event not yet checked, and where each of its fields stands. */
export interface RawEventAt {
  readonly raw: RawEvent;
  readonly at: Position;
  readonly placeOf: (field: string, code?: FindingCode) => Position;
}
