import { Button, Flex, Select } from 'antd';
import { periodText } from '../../shared/periods';
import { turnOf } from './months';

const said = { closed: '已结账', next: '轮到结账', later: '未结账' } as const;

interface MonthChoiceProps {
  /** The latest first. */
  readonly months: readonly string[];
  readonly month: string;
  /** The one that is closed next. */
  readonly open: string;
  readonly choose: (month: string) => void;
}

/** The month a page shows: chosen from all there are, each with how it stands, or one on and one back. */
export function MonthChoice({ months, month, open, choose }: MonthChoiceProps) {
  const place = months.indexOf(month);
  const [later, earlier] = [months[place - 1], place < 0 ? undefined : months[place + 1]];
  return (
    <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
      <Button disabled={earlier === undefined} onClick={() => earlier && choose(earlier)}>
        上一月
      </Button>
      <Select
        aria-label="月份"
        style={{ width: '18em' }}
        showSearch={{ optionFilterProp: 'label' }}
        options={months.map((each) => ({ value: each, label: `${periodText(each)}（${said[turnOf(each, open)]}）` }))}
        value={month}
        onChange={choose}
      />
      <Button disabled={later === undefined} onClick={() => later && choose(later)}>
        下一月
      </Button>
      {month !== open && <Button onClick={() => choose(open)}>回到轮到结账的月份</Button>}
    </Flex>
  );
}
