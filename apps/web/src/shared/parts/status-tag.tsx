import { Tag } from 'antd';
import { statusColours, statusNames } from '../words';

/** The status of an item in its one colour. */
export function StatusTag({ status }: { readonly status: string }) {
  return <Tag color={statusColours[status] ?? 'default'}>{statusNames[status] ?? status}</Tag>;
}
