import { Button, Dropdown, Flex } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useCaller, useMay } from '../../api/use-session';
import { useUnitName } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import { AcknowledgeDialog } from './acknowledge-dialog';
import type { AskedUnit } from './asked-unit';
import { CancelDialog } from './cancel-dialog';
import { ConcludeDialog } from './conclude-dialog';
import { DeliverDialog } from './deliver-dialog';
import { AskExtensionDialog, DecideExtensionDialog } from './extension-dialogs';

interface AskedUnitActionsProps {
  readonly unit: AskedUnit;
}

type Dialog = 'acknowledge' | 'deliver' | 'ask-extension' | 'decide-extension' | 'conclude' | 'cancel';

const isOpen = ({ state }: AskedUnit) => state === 'asked' || state === 'acknowledged';

/** What the asked unit answers, and what the office does about it. */
export function AskedUnitActions({ unit }: AskedUnitActionsProps) {
  const mine = useCaller().unitId === unit.unitId;
  const unitName = useUnitName()(unit.unitId);
  const [dialog, open] = useState<Dialog | null>(null);
  const close = () => open(null);
  const inItsName = mine ? {} : { unitName };
  return (
    <Flex gap={4} wrap align="center">
      {unit.itemId !== null && <Link to={`/items/${unit.itemId}`}>{unit.itemTitle ?? '稿件'}</Link>}
      {mine ? <Answers unit={unit} open={open} /> : <FollowUps unit={unit} unitName={unitName} open={open} />}
      {dialog === 'acknowledge' && <AcknowledgeDialog unit={unit} unitName={unitName} close={close} />}
      {dialog === 'deliver' && <DeliverDialog unit={unit} {...inItsName} close={close} />}
      {dialog === 'ask-extension' && <AskExtensionDialog unit={unit} {...inItsName} close={close} />}
      {dialog === 'decide-extension' && <DecideExtensionDialog unit={unit} unitName={unitName} close={close} />}
      {dialog === 'conclude' && <ConcludeDialog unit={unit} unitName={unitName} close={close} />}
      {dialog === 'cancel' && <CancelDialog unit={unit} unitName={unitName} close={close} />}
    </Flex>
  );
}

interface StepsProps extends AskedUnitActionsProps {
  readonly open: (dialog: Dialog) => void;
}

function Answers({ unit, open }: StepsProps) {
  const params = { path: { id: unit.id } };
  const acknowledge = useAct(
    () => told(api.POST('/api/v1/commissioned-drafts/{id}/acknowledgement', { params, body: {} })),
    ['commissions', 'items'],
  );
  if (!isOpen(unit)) return null;
  return (
    <>
      {unit.state === 'asked' && (
        <Button size="small" loading={acknowledge.isPending} onClick={() => acknowledge.mutate(undefined)}>
          接稿
        </Button>
      )}
      <Button size="small" type="primary" onClick={() => open('deliver')}>
        交稿
      </Button>
      {unit.extensionTo === null && (
        <Button size="small" onClick={() => open('ask-extension')}>
          申请延期
        </Button>
      )}
    </>
  );
}

function FollowUps({ unit, unitName, open }: StepsProps & { readonly unitName: string }) {
  const may = useMay();
  const params = { path: { id: unit.id } };
  const remind = useAct(
    () => told(api.POST('/api/v1/commissioned-drafts/{id}/reminders', { params, body: { unitIds: [unit.unitId] } })),
    ['commissions'],
  );
  const waits = isOpen(unit) || unit.state === 'delivered';
  return (
    <>
      {may('commission.ask') && unit.extensionTo !== null && (
        <Button size="small" type="primary" onClick={() => open('decide-extension')}>
          答复延期
        </Button>
      )}
      {may('commission.ask') && isOpen(unit) && (
        <Button size="small" loading={remind.isPending} onClick={() => remind.mutate(undefined)}>
          催报
        </Button>
      )}
      {may('commission.answer') && waits && <AnswerInName unit={unit} unitName={unitName} open={open} />}
      {may('commission.record') && (waits || unit.state === 'concluded') && (
        <Button size="small" type={unit.state === 'delivered' ? 'primary' : 'default'} onClick={() => open('conclude')}>
          {waits ? '认定结果' : '重新认定'}
        </Button>
      )}
      {may('commission.ask') && waits && (
        <Button size="small" type="link" danger onClick={() => open('cancel')}>
          取消
        </Button>
      )}
    </>
  );
}

/** What a unit said by telephone, entered by an editor. */
function AnswerInName({ unit, unitName, open }: StepsProps & { readonly unitName: string }) {
  const answers = [
    { key: 'acknowledge', label: '代接稿', fits: unit.state === 'asked' },
    { key: 'deliver', label: unit.state === 'delivered' ? '代换一条交稿' : '代交稿', fits: true },
    { key: 'ask-extension', label: '代申请延期', fits: isOpen(unit) && unit.extensionTo === null },
  ] as const;
  const items = answers
    .filter(({ fits }) => fits)
    .map(({ key, label }) => ({
      key,
      label,
      onClick: ({ domEvent }: { readonly domEvent: SyntheticEvent }) => {
        // The Enter that chose it would go on into the dialog and send that.
        domEvent.preventDefault();
        open(key);
      },
    }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} autoFocus>
      <Button size="small" aria-label={`代答复：${unitName}`}>
        代答复
      </Button>
    </Dropdown>
  );
}
