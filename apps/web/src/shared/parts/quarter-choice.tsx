import { Button, Flex, Select } from 'antd';
import { today } from '../formats';
import { useMonths } from '../office';
import { monthOf, quarterAfter, quartersOf, yearsBack } from '../periods';

interface QuarterChoiceProps {
  /** `2014Q1` */
  readonly quarter: string;
  readonly choose: (quarter: string) => void;
}

/** The quarter a page shows: chosen by year and number, or one on and one back. */
export function QuarterChoice({ quarter, choose }: QuarterChoiceProps) {
  const { data } = useMonths();
  const [year = '', number = ''] = quarter.split('Q');
  const first = data ? (data.closed[0]?.month ?? data.open) : today();
  const ends = [first, monthOf(today()), year].map((day) => day.slice(0, 4)).sort();
  const years = yearsBack(ends[0] ?? year, ends[2] ?? year);
  return (
    <Flex gap={8} wrap align="center">
      <Button onClick={() => choose(quarterAfter(quarter, -1))}>上一季度</Button>
      <Select
        aria-label="年度"
        style={{ width: '7.5em' }}
        showSearch={{ optionFilterProp: 'label' }}
        options={years.map((each) => ({ value: each, label: `${each} 年` }))}
        value={year}
        onChange={(chosen: string) => choose(`${chosen}Q${number}`)}
      />
      <Select
        aria-label="季度"
        style={{ width: '9em' }}
        options={quartersOf(year).map((each) => ({ value: each, label: `第 ${each.slice(-1)} 季度` }))}
        value={quarter}
        onChange={choose}
      />
      <Button onClick={() => choose(quarterAfter(quarter, 1))}>下一季度</Button>
    </Flex>
  );
}
