import { Alert, App, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, newKey, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useConfirm } from '../../shared/use-confirm';
import { ReadyButton } from '../../shared/parts/ready-button';
import type { CheckedDraft, DraftFiles } from './draft';

interface PutInForceProps {
  readonly checked: CheckedDraft;
  readonly files: DraftFiles;
}

/** Puts a version in force, once each warning was taken responsibility for. */
export function PutInForce({ checked: { head, findings }, files }: PutInForceProps) {
  const [key] = useState(newKey);
  const [signed, setSigned] = useState<readonly string[]>([]);
  const { message } = App.useApp();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const put = useAct(
    () =>
      told(
        api.POST('/api/v1/regulations', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...files, signedOff: [...signed] },
        }),
      ),
    ['regulations', 'publications', 'forward-routes'],
    { said: false },
  );
  if (!head) return null;
  const codes = [...new Set(findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code))];
  const uncovered = findings.some(({ code }) => code === 'row_without_case');
  const ask = () =>
    void confirm({
      title: `启用《${head.title}》第 ${head.version} 版？`,
      content: `${head.from} 起发生的事项改按这一版计算，已记的相应重算；启用后这一版不能再改动，只能再启用新的版本。`,
      okText: '启用',
      onOk: () =>
        put.mutateAsync(undefined).then(
          () => {
            void message.success('已启用');
            void navigate(`/regulation?version=${encodeURIComponent(`${head.id} ${head.version}`)}`);
          },
          () => undefined,
        ),
    });
  return (
    <Flex vertical gap={12} align="start">
      <p style={{ margin: 0 }}>
        《{head.title}》第 {head.version} 版，自 {head.from}{' '}
        起施行。要求：没有错误，每一行都有算例并且算对，每一种警告都有人负责。
      </p>
      {uncovered && <Alert type="error" showIcon title="有的行还没有算例，请先在算例中补上。" />}
      {codes.length > 0 && (
        <Checkbox.Group
          style={{ display: 'grid', gap: 6 }}
          value={[...signed]}
          onChange={setSigned}
          options={codes.map((code) => {
            const of = findings.filter((finding) => finding.code === code);
            return {
              value: code,
              label: `我负责：${of[0]?.message ?? code}${of.length > 1 ? `（等 ${of.length} 处）` : ''}`,
            };
          })}
        />
      )}
      <ReadyButton
        type="primary"
        danger
        loading={put.isPending}
        missing={
          uncovered
            ? '有的行还没有算例，请先在算例中补上'
            : codes.every((code) => signed.includes(code))
              ? null
              : '请先逐条勾选由您负责的警告'
        }
        onClick={ask}
      >
        启用这一版
      </ReadyButton>
      {put.error && <Alert type="error" showIcon role="alert" title={put.error.message} />}
    </Flex>
  );
}
