import type { Schemas } from '../api/client';

export type Receipt = Schemas['ReceiptResponse'];

/** Why the event itself brings nothing. Of what else happened to the item a receipt only repeats what was known. */
export const ownZeros = ({ event, zero }: Pick<Receipt, 'event' | 'zero'>): Receipt['zero'] =>
  zero.filter((each) => each.event === event.no);
