import { api, told } from '../../api/client';
import type { Move, Said } from '../../shared/parts/moves';

const noted = (id: string, { words }: Said) => ({ params: { path: { id } }, body: words ? { note: words } : {} });

/** What is done with a batch as a whole. */
export const batchMoves: readonly Move[] = [
  {
    name: '复核通过',
    needs: 'payout.review',
    from: ['draft'],
    asks: 'note',
    main: true,
    says: '请先核对名单和金额。复核后交领导审批；编制或复核过的人不能审批。',
    act: (id, said) => told(api.POST('/api/v1/payout-batches/{id}/review', noted(id, said))),
  },
  {
    name: '审批通过',
    needs: 'payout.approve',
    from: ['reviewed'],
    asks: 'note',
    main: true,
    says: '审批后由财务导出、锁定并交银行。',
    act: (id, said) => told(api.POST('/api/v1/payout-batches/{id}/approval', noted(id, said))),
  },
  {
    name: '导出并锁定',
    needs: 'payout.export',
    from: ['approved'],
    asks: 'note',
    main: true,
    says: '导出后内容不能再改，错了只能在下一个批次更正。',
    act: (id, said) => told(api.POST('/api/v1/payout-batches/{id}/export', noted(id, said))),
  },
  {
    name: '确认已发放',
    needs: 'payout.export',
    from: ['exported'],
    asks: 'note',
    main: true,
    says: '银行已经全部发放时确认。有退回的，请在名单中选中后登记退回。',
    act: (id, said) => told(api.POST('/api/v1/payout-batches/{id}/payment', noted(id, said))),
  },
  {
    name: '归档',
    needs: 'payout.export',
    from: ['paid', 'partly_returned'],
    asks: 'note',
    main: true,
    says: '手续齐全后归档。退回的各笔由下一个批次重发。',
    act: (id, said) => told(api.POST('/api/v1/payout-batches/{id}/filing', noted(id, said))),
  },
  {
    name: '退回草稿',
    needs: 'payout.review',
    from: ['reviewed', 'approved'],
    asks: 'reason',
    says: '退回后须重新复核和审批。',
    act: (id, said) => told(api.POST('/api/v1/payout-batches/{id}/sending-back', noted(id, said))),
  },
  {
    name: '作废',
    needs: 'payout.draw_up',
    from: ['drawing', 'draft'],
    danger: true,
    asks: 'reason',
    says: '作废后，其中各笔可以编入新的批次。',
    act: (id, said) => told(api.POST('/api/v1/payout-batches/{id}/discarding', noted(id, said))),
  },
];
