import { api, newKey, told } from '../../api/client';
import { OrderButtons } from '../downloads/order-buttons';

const formats = { xlsx: 'XLSX', pdf: 'PDF', html: '网页' } as const;

/** The list of certificates of a final year, to print and sign. */
export function Certificates({ id }: { readonly id: string }) {
  return (
    <>
      <p style={{ marginBottom: 4 }}>证书名单：</p>
      <OrderButtons
        formats={formats}
        order={(format) =>
          told(
            api.POST('/api/v1/year-ends/{id}/certificates', {
              params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
              body: { format },
            }),
          )
        }
      />
    </>
  );
}
