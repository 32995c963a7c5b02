import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { amountText } from '../../shared/formats';
import { useUnitName } from '../../shared/units';

interface AdoptionPreviewProps {
  readonly body: Schemas['RecordAdoptionRequest'];
  /** Whether everything that must be said was said. */
  readonly complete: boolean;
}

/** What an adoption would bring, asked of the server without writing anything. */
export function AdoptionPreview({ body, complete }: AdoptionPreviewProps) {
  const unitName = useUnitName();
  const { data, error } = useQuery({
    queryKey: ['adoption-preview', body],
    queryFn: () => told(api.POST('/api/v1/adoptions', { params: { query: { dryRun: 'true' } }, body })),
    enabled: complete,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  if (error) return <Alert type="info" showIcon title={error.message} style={{ marginBottom: 12 }} />;
  if (!data)
    return <Alert type="info" showIcon title="选好刊物和体裁后，这里显示各单位的得分" style={{ marginBottom: 12 }} />;
  const { entries, pending, zero } = data;
  return (
    <Alert
      type={entries.length > 0 ? 'success' : 'info'}
      showIcon
      role="status"
      title="采用后将记"
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
          {zero.map(({ code, reason }) => (
            <li key={code + reason}>不计分：{reason}</li>
          ))}
        </ul>
      }
    />
  );
}
