import { Card, Descriptions } from 'antd';
import type { Regulation } from '../../shared/office';
import { fieldNames } from '../../shared/words';

/** The words events may use, by vocabulary, as the office reads them. */
export function RegulationWords({ regulation }: { readonly regulation: Regulation }) {
  return (
    <Card title="记录事项时用的词">
      <Descriptions
        size="small"
        column={1}
        items={Object.entries(regulation.vocabularies).map(([name, words]) => ({
          key: name,
          label: fieldNames[name] ?? name,
          children: words.map(({ title }) => title).join('、'),
        }))}
      />
    </Card>
  );
}
