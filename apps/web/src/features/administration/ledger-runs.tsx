import { Alert, Flex } from 'antd';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { RunCard } from './run-card';
import { REBUILDING, VERIFICATION, type VerificationFound } from './verification';
import { VerificationOutcome } from './verification-outcome';

/** What whoever sits there may do with the ledger as a whole; nothing for most. */
export function LedgerRuns() {
  const may = useMay();
  if (!may('ledger.verify') && !may('standings.rebuild')) return null;
  return (
    <Flex vertical gap={16} style={{ maxWidth: 860, marginBottom: 24 }}>
      {may('ledger.verify') && <Verification />}
      {may('standings.rebuild') && <Rebuilding />}
    </Flex>
  );
}

function Verification() {
  return (
    <RunCard
      title="核验台账"
      kind={VERIFICATION}
      explained="把单位、账号和台账从头重算一遍，看有没有哪一行被改动过。只读不改，办公照常；记录多时要几分钟。结账、发放和印发通报以前宜核验一次。"
      button="开始核验"
      order={() => told(api.POST('/api/v1/verifications'))}
      said={({ result }) => foundText((result as unknown as VerificationFound).found)}
      outcome={(job) => <VerificationOutcome job={job} />}
    />
  );
}

const foundText = (found: number) => (found === 0 ? '没有发现问题' : `发现 ${found} 处不符`);

function Rebuilding() {
  return (
    <RunCard
      title="重建汇总数"
      kind={REBUILDING}
      explained="按事项和分录把各单位的报送数、采用数和得分重新汇总，事项和分录不动。平时不用；核验说汇总数不符，或者运维人员要求时再做。进行中登记的事项要等它做完。"
      button="开始重建"
      order={() => told(api.POST('/api/v1/standings/rebuilds'))}
      said={() => '已完成'}
      outcome={({ result }) => (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`已重建，共 ${(result as unknown as { cells: number }).cells.toLocaleString('zh-CN')} 个汇总数。`}
        />
      )}
    />
  );
}
