import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { amountText } from '../formats';
import { ownZeros, type Receipt } from '../receipt';
import { useUnitName } from '../units';

interface ReceiptPreviewProps {
  /** What is asked about; asked anew whenever it changes. */
  readonly about: unknown;
  /** Asks for a dry run. */
  readonly ask: () => Promise<Receipt>;
  /** Whether everything that must be said was said. */
  readonly complete: boolean;
  readonly title: string;
  /** Stands there until then. */
  readonly hint: string;
}

/** What an event would bring to whom, asked of the server without writing anything. */
export function ReceiptPreview({ about, ask, complete, title, hint }: ReceiptPreviewProps) {
  const unitName = useUnitName();
  const { data, error } = useQuery({
    queryKey: ['preview', about],
    queryFn: ask,
    enabled: complete,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  if (error) return <Alert type="info" showIcon title={error.message} style={{ marginBottom: 12 }} />;
  if (!data) return <Alert type="info" showIcon title={hint} style={{ marginBottom: 12 }} />;
  const { entries, pending } = data;
  return (
    <Alert
      type={entries.length > 0 ? 'success' : 'info'}
      showIcon
      role="status"
      title={title}
      style={{ marginBottom: 12 }}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {entries.map(({ unitId, person, asset, amount, clause }) => (
            <li key={`${unitId}${person ?? ''}${asset}${amount}`}>
              {unitName(unitId)}
              {person && `（${person}）`} <strong>{amountText(amount, asset)}</strong>（{clause}）
            </li>
          ))}
          {pending.map(({ reason }) => (
            <li key={reason}>待裁定：{reason}</li>
          ))}
          {ownZeros(data).map(({ code, reason }) => (
            <li key={code + reason}>不计分：{reason}</li>
          ))}
        </ul>
      }
    />
  );
}
