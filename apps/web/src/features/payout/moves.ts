import { api, told } from '../../api/client';
import type { Permission } from '../../api/session';
import type { Batch } from './payout-words';

/** Something that is done with a batch as a whole. */
export interface Move {
  readonly name: string;
  readonly needs: Permission;
  readonly from: readonly string[];
  /** What it means, before it is done. */
  readonly says: string;
  /** What is usually done next. */
  readonly main?: boolean;
  readonly danger?: boolean;
  /** Whether the next person must learn why. */
  readonly noteNeeded?: boolean;
  readonly act: (id: string, body: { note?: string }) => Promise<Batch>;
}

const at = (id: string, body: { note?: string }) => ({ params: { path: { id } }, body });

export const moves: readonly Move[] = [
  {
    name: '复核通过',
    needs: 'payout.review',
    from: ['draft'],
    main: true,
    says: '请先核对名单和金额。复核后交领导审批；编制或复核过的人不能审批。',
    act: (id, body) => told(api.POST('/api/v1/payout-batches/{id}/review', at(id, body))),
  },
  {
    name: '审批通过',
    needs: 'payout.approve',
    from: ['reviewed'],
    main: true,
    says: '审批后由财务导出、锁定并交银行。',
    act: (id, body) => told(api.POST('/api/v1/payout-batches/{id}/approval', at(id, body))),
  },
  {
    name: '导出并锁定',
    needs: 'payout.export',
    from: ['approved'],
    main: true,
    says: '导出后内容不能再改，错了只能在下一个批次更正。',
    act: (id, body) => told(api.POST('/api/v1/payout-batches/{id}/export', at(id, body))),
  },
  {
    name: '确认已发放',
    needs: 'payout.export',
    from: ['exported'],
    main: true,
    says: '银行已经全部发放时确认。有退回的，请在名单中选中后登记退回。',
    act: (id, body) => told(api.POST('/api/v1/payout-batches/{id}/payment', at(id, body))),
  },
  {
    name: '归档',
    needs: 'payout.export',
    from: ['paid', 'partly_returned'],
    main: true,
    says: '手续齐全后归档。退回的各笔由下一个批次重发。',
    act: (id, body) => told(api.POST('/api/v1/payout-batches/{id}/filing', at(id, body))),
  },
  {
    name: '退回草稿',
    needs: 'payout.review',
    from: ['reviewed', 'approved'],
    noteNeeded: true,
    says: '退回后须重新复核和审批。',
    act: (id, body) => told(api.POST('/api/v1/payout-batches/{id}/sending-back', at(id, body))),
  },
  {
    name: '作废',
    needs: 'payout.draw_up',
    from: ['drawing', 'draft'],
    danger: true,
    noteNeeded: true,
    says: '作废后，其中各笔可以编入新的批次。',
    act: (id, body) => told(api.POST('/api/v1/payout-batches/{id}/discarding', at(id, body))),
  },
];
