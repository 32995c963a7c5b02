import { api, type Schemas, told } from '../../api/client';
import { ReceiptPreview } from '../../shared/parts/receipt-preview';

interface AdoptionPreviewProps {
  readonly body: Schemas['RecordAdoptionRequest'];
  /** Whether everything that must be said was said. */
  readonly complete: boolean;
}

/** What an adoption would bring. */
export function AdoptionPreview({ body, complete }: AdoptionPreviewProps) {
  return (
    <ReceiptPreview
      about={['adoption', body]}
      ask={() => told(api.POST('/api/v1/adoptions', { params: { query: { dryRun: 'true' } }, body }))}
      complete={complete}
      title="采用后将记"
      hint="选好刊物和体裁后，这里显示各单位的得分"
    />
  );
}
