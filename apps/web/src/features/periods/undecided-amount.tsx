import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import { useUnitName } from '../../shared/units';
import { DecideAmountDialog, type Undecided } from './decide-amount-dialog';

/** An amount that waits for a person, and for that person the way to settle it. */
export function UndecidedAmount({ matter }: { readonly matter: Undecided }) {
  const unitName = useUnitName();
  const may = useMay();
  const [deciding, setDeciding] = useState(false);
  const { event, unitId, range, clause, reason } = matter;
  const about = [
    `${unitId === null ? '' : `${unitName(unitId)}：`}${reason}${range ? `（${range.join(' 至 ')}）` : ''}`,
    ...(clause === null ? [] : [`第 ${clause} 条`]),
    ...(event === null ? [] : [`第 ${event} 号事项`]),
  ].join('，');
  return (
    <li>
      {about}
      {may('decision.record') && (
        <Button type="link" size="small" onClick={() => setDeciding(true)}>
          裁定
        </Button>
      )}
      {deciding && <DecideAmountDialog matter={matter} about={about} close={() => setDeciding(false)} />}
    </li>
  );
}
