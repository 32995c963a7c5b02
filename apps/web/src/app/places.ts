import type { Caller, Permission } from '../api/session';

interface Place {
  readonly to: string;
  readonly name: string;
  /** What it takes to go there; nothing: everybody may. */
  readonly needs?: Permission;
  /** Left out: both those who speak for a unit and those who serve the office. */
  readonly of?: 'unit' | 'office';
}

interface PlaceGroup {
  readonly title: string;
  readonly places: readonly Place[];
}

const all: readonly PlaceGroup[] = [
  {
    title: '日常',
    places: [
      { to: '/', name: '工作台' },
      { to: '/inbox', name: '收稿箱', needs: 'item.work' },
      { to: '/urgent', name: '紧急信息', needs: 'item.work' },
      { to: '/items/new', name: '报送信息', needs: 'item.submit', of: 'unit' },
      { to: '/items/new', name: '登记来稿', needs: 'item.submit', of: 'office' },
      { to: '/items', name: '我的信息', needs: 'item.read', of: 'unit' },
      { to: '/commissions', name: '约稿', needs: 'commission.read' },
      { to: '/items', name: '信息库', needs: 'item.read', of: 'office' },
    ],
  },
  {
    title: '采编',
    places: [
      { to: '/issues', name: '期刊版面', needs: 'issue.read', of: 'office' },
      { to: '/mergers', name: '合并与合编', needs: 'item.merge' },
      { to: '/upper-lists', name: '上级采用清单', needs: 'upper_list.manage' },
      { to: '/forwards', name: '上报', needs: 'event.read', of: 'office' },
      { to: '/instructions', name: '领导批示', needs: 'event.read', of: 'office' },
      { to: '/incidents', name: '责任事项', needs: 'event.read', of: 'office' },
      { to: '/awards', name: '人工评定', needs: 'event.read', of: 'office' },
      { to: '/events', name: '事项记录', needs: 'event.read', of: 'office' },
    ],
  },
  {
    title: '积分',
    places: [
      { to: '/quarter', name: '季度情况', needs: 'standings.read', of: 'office' },
      { to: '/bulletins', name: '通报', needs: 'bulletin.read' },
      { to: '/statement', name: '本单位明细', needs: 'entry.read', of: 'unit' },
      { to: '/statement', name: '单位明细', needs: 'entry.read', of: 'office' },
      { to: '/objections', name: '本单位的异议', needs: 'entry.read', of: 'unit' },
      { to: '/objections', name: '异议', needs: 'entry.read', of: 'office' },
      { to: '/periods', name: '月份结账', needs: 'month.check' },
      { to: '/year-ends', name: '年终评定', needs: 'year_end.read' },
      { to: '/regulation', name: '考核办法', needs: 'regulation.read' },
    ],
  },
  {
    title: '发放',
    places: [
      { to: '/payouts', name: '发放批次', needs: 'payout.read' },
      { to: '/unpaid', name: '未发放的和原因', needs: 'payout.read' },
      { to: '/payees', name: '收款人', needs: 'payee.manage' },
      { to: '/payout-schemes', name: '发放方案', needs: 'payout.draw_up' },
      { to: '/bank-templates', name: '银行文件模板', needs: 'payout.export' },
    ],
  },
  {
    title: '管理',
    places: [
      { to: '/units', name: '单位', needs: 'directory.read', of: 'office' },
      { to: '/people', name: '作者', needs: 'directory.manage' },
      { to: '/leaders', name: '批示领导', needs: 'directory.read', of: 'office' },
      { to: '/forward-routes', name: '上报渠道', needs: 'directory.read', of: 'office' },
      { to: '/publications', name: '刊物', needs: 'directory.read', of: 'office' },
      { to: '/settings', name: '办公室设置', needs: 'year_end.manage' },
      { to: '/accounts', name: '账号', needs: 'account.manage' },
      { to: '/settings/security', name: '登录安全', needs: 'account.manage' },
      { to: '/audit', name: '审计日志', needs: 'audit.read' },
      { to: '/imports', name: '批量导入', needs: 'import.manage' },
      { to: '/webhooks', name: '推送地址', needs: 'webhook.manage' },
      { to: '/downloads', name: '下载中心', needs: 'job.follow' },
      { to: '/jobs', name: '后台任务', needs: 'job.follow', of: 'office' },
    ],
  },
];

/** The menu of somebody: groups without a place are left out. */
export function placesFor({ permissions, unitId }: Pick<Caller, 'permissions' | 'unitId'>): PlaceGroup[] {
  const side = unitId === null ? 'office' : 'unit';
  const open = ({ needs, of }: Place) =>
    (needs === undefined || permissions.includes(needs)) && (of === undefined || of === side);
  return all
    .map(({ title, places }) => ({ title, places: places.filter(open) }))
    .filter(({ places }) => places.length > 0);
}

/** Whether somebody may open an address: what the menu keeps from him he could still type. Other addresses the server guards. */
export function mayOpen(path: string, { permissions }: Pick<Caller, 'permissions'>): boolean {
  const named = all.flatMap(({ places }) => places).filter(({ to }) => to === path.replace(/(?<=.)\/+$/, ''));
  return named.every(({ needs }) => needs === undefined || permissions.includes(needs));
}
