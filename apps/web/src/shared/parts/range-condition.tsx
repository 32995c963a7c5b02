import { Input } from 'antd';

interface Range {
  readonly from?: string;
  readonly to?: string;
}

interface RangeConditionProps {
  /** What lies between the two: 报送日期. */
  readonly name: string;
  readonly type?: 'date' | 'month';
  readonly range: Range;
  readonly change: (changed: { from?: string; to?: string }) => void;
}

/** From one day or month to another, either of them open. */
export function RangeCondition({ name, type = 'date', range, change }: RangeConditionProps) {
  const style = { width: type === 'date' ? '11em' : '10em' };
  return (
    <>
      <label>
        {name}{' '}
        <Input
          type={type}
          aria-label={`${name}从`}
          style={style}
          value={range.from ?? ''}
          onChange={({ target }) => change({ from: target.value })}
        />
      </label>
      <label>
        至{' '}
        <Input
          type={type}
          aria-label={`${name}到`}
          style={style}
          value={range.to ?? ''}
          onChange={({ target }) => change({ to: target.value })}
        />
      </label>
    </>
  );
}
