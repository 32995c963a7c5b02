import { Descriptions, Drawer } from 'antd';
import { timeText } from '../../shared/formats';
import { useUnitName } from '../../shared/units';
import { roleNames } from '../../shared/words';
import { type AuditRecord, detailLines, outcomeNames } from './audit-words';

/** All a record of the audit log says, with the codes that whoever follows a matter up needs. */
export function AuditDetails({ record, close }: { readonly record: AuditRecord; readonly close: () => void }) {
  const unitName = useUnitName();
  const { no, at, name, role, account, title, action, outcome, about, subject, address, detail, hash } = record;
  const facts = [
    { label: '时间', text: timeText(at) },
    { label: '姓名', text: name },
    { label: '角色', text: roleNames[role] ?? role },
    { label: '操作', text: title },
    { label: '结果', text: outcomeNames[outcome] ?? outcome },
    { label: '对象', text: about },
    { label: '来自', text: address ?? '服务器本机' },
    ...detailLines(detail, unitName),
    { label: '账号编号', text: account === null ? '' : String(account) },
    { label: '操作代码', text: action },
    { label: '对象代码', text: subject },
    { label: '校验值', text: hash },
  ];
  return (
    <Drawer open title={`第 ${no} 号记录`} size={560} onClose={close}>
      <Descriptions
        column={1}
        items={facts
          .filter(({ text }) => text !== '')
          .map(({ label, text }) => ({
            key: label,
            label,
            children: <span style={{ overflowWrap: 'anywhere' }}>{text}</span>,
          }))}
      />
    </Drawer>
  );
}
