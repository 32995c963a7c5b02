import { api, type Schemas, told } from '../../api/client';
import { totalText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useUnitName } from '../../shared/units';
import { usePages } from '../../shared/use-pages';
import { EntryNumbers } from './entry-numbers';
import { Reconciliation } from './reconciliation';

type LeftEntry = Schemas['LeftEntryResponse'];

const ASSET = 'yuan';

/** What no batch has paid although one looked at it, and why. */
export function Component() {
  const unitName = useUnitName();
  const pages = usePages<LeftEntry>(['payouts', 'left'], (cursor) =>
    told(
      api.GET('/api/v1/payout-left', {
        params: { query: { asset: ASSET, limit: 50, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    ),
  );
  return (
    <Page title="未发放的和原因">
      <Reconciliation asset={ASSET} />
      <p>编制批次时看过、但没有发放的各笔。“尚未编入批次”中其余的，等下一个批次。</p>
      <PagedTable<LeftEntry>
        pages={pages}
        rowKey="entry"
        empty="没有因故未发的。"
        columns={[
          { title: '单位', render: (_, { unitId }) => unitName(unitId) },
          { title: '姓名', render: (_, { person }) => person ?? '' },
          { title: '金额（元）', width: 120, align: 'right', render: (_, { amount }) => totalText(amount, 'yuan') },
          { title: '原因', dataIndex: 'reasonTitle' },
          { title: '分录（点开看原因）', width: 160, render: (_, { entry }) => <EntryNumbers numbers={[entry]} /> },
        ]}
      />
    </Page>
  );
}
