import { Alert, Modal } from 'antd';
import { api, told } from '../../api/client';
import { Loaded } from '../../shared/parts/loaded';
import { periodText } from '../../shared/periods';
import { useAct } from '../../shared/use-act';
import { OpenMattersList } from './open-matters-list';
import { countOf, useOpenMatters } from './period-queries';

/** Closing is for good, so what is still open is read first. */
export function ClosingDialog({ month, close }: { readonly month: string; readonly close: () => void }) {
  const matters = useOpenMatters(month);
  const seal = useAct(
    () => told(api.POST('/api/v1/months/{month}/closing', { params: { path: { month } } })),
    ['periods', 'months', 'standings', 'statements'],
    { said: false },
  );
  return (
    <Modal
      open
      title={`${periodText(month)}结账`}
      okText="结账"
      okButtonProps={{ danger: true, disabled: matters.data === undefined }}
      confirmLoading={seal.isPending}
      onOk={() => seal.mutate(undefined, { onSuccess: close })}
      onCancel={close}
    >
      <p style={{ marginTop: 0 }}>结账后这个月不再改动，以后得知的记入未结账的月份。结账不能撤销。</p>
      <Loaded query={matters}>
        {(found) =>
          countOf(found) > 0 ? (
            <Alert
              type="warning"
              showIcon
              title={`还有 ${countOf(found)} 件没有办完，建议先办完`}
              description={<OpenMattersList month={month} />}
            />
          ) : (
            <p>没有未办的事项。</p>
          )
        }
      </Loaded>
      {seal.error && <Alert type="error" showIcon role="alert" title={seal.error.message} />}
    </Modal>
  );
}
