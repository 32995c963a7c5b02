import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useCaller, useMay } from '../../api/use-session';
import { useAct } from '../../shared/use-act';
import type { AskedUnit } from './asked-unit';
import { DeliverDialog } from './deliver-dialog';

interface AskedUnitActionsProps {
  readonly unit: AskedUnit;
}

/** What the asked unit answers, and how the office reminds it. */
export function AskedUnitActions({ unit }: AskedUnitActionsProps) {
  const { id, topic } = unit;
  const mine = useCaller().unitId === unit.unitId;
  const may = useMay();
  const [delivering, setDelivering] = useState(false);
  const params = { path: { id } };
  const acknowledge = useAct(
    () => told(api.POST('/api/v1/commissioned-drafts/{id}/acknowledgement', { params, body: {} })),
    ['commissions', 'items'],
  );
  const remind = useAct(
    () => told(api.POST('/api/v1/commissioned-drafts/{id}/reminders', { params, body: { unitIds: [unit.unitId] } })),
    ['commissions'],
  );
  const open = unit.state === 'asked' || unit.state === 'acknowledged';
  return (
    <>
      {unit.itemId !== null && <Link to={`/items/${unit.itemId}`}>{unit.itemTitle ?? '稿件'}</Link>}
      {mine && unit.state === 'asked' && (
        <Button size="small" loading={acknowledge.isPending} onClick={() => acknowledge.mutate(undefined)}>
          接稿
        </Button>
      )}{' '}
      {mine && open && (
        <Button size="small" type="primary" onClick={() => setDelivering(true)}>
          交稿
        </Button>
      )}
      {may('commission.ask') && open && (
        <Button size="small" loading={remind.isPending} onClick={() => remind.mutate(undefined)}>
          催报
        </Button>
      )}
      {delivering && <DeliverDialog id={id} topic={topic} close={() => setDelivering(false)} />}
    </>
  );
}
