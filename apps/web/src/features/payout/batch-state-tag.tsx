import { Tag } from 'antd';
import { batchStateColours, batchStateNames } from './payout-words';

/** Where a batch stands, in its one colour. */
export function BatchStateTag({ state }: { readonly state: string }) {
  return <Tag color={batchStateColours[state] ?? 'default'}>{batchStateNames[state] ?? state}</Tag>;
}
