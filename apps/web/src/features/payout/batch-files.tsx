import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, newKey, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { OrderButtons } from '../downloads/order-buttons';
import { BankFileDialog } from './bank-file-dialog';
import type { Batch } from './payout-words';

const formats = { xlsx: '发放表 XLSX', pdf: 'PDF', html: '网页' } as const;
const WITH_BANK = ['exported', 'paid', 'partly_returned', 'filed'];

/** Sheets to print and sign, and the file for the bank once the batch is locked. */
export function BatchFiles({ batch: { id, state } }: { readonly batch: Batch }) {
  const may = useMay();
  const [forBank, setForBank] = useState(false);
  return (
    <>
      <OrderButtons
        formats={formats}
        order={(format) =>
          told(
            api.POST('/api/v1/payout-batches/{id}/sheet', {
              params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
              body: { format },
            }),
          )
        }
      />
      {may('payout.export') && (
        <Flex gap={8} wrap align="center" style={{ marginTop: 8 }}>
          <span>银行文件：</span>
          <Button size="small" disabled={!WITH_BANK.includes(state)} onClick={() => setForBank(true)}>
            生成
          </Button>
          {!WITH_BANK.includes(state) && <span>导出并锁定以后才能生成</span>}
        </Flex>
      )}
      <p style={{ margin: '8px 0' }}>
        账号只显示后四位。生成的发放表也在<Link to="/downloads">下载中心</Link>。
      </p>
      {forBank && <BankFileDialog id={id} close={() => setForBank(false)} />}
    </>
  );
}
