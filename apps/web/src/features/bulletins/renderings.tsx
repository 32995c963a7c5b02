import { api, newKey, told } from '../../api/client';
import { OrderButtons } from '../downloads/order-buttons';

const formats = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: '网页' } as const;

/** The bulletin set as an official document, to print or send; each file says by what it can be proved unaltered. */
export function Renderings({ id }: { readonly id: string }) {
  return (
    <OrderButtons
      formats={formats}
      order={(format) =>
        told(
          api.POST('/api/v1/bulletins/{id}/rendering', {
            params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
            body: { format },
          }),
        )
      }
    />
  );
}
