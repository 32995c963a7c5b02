import { useQuery } from '@tanstack/react-query';
import { Descriptions } from 'antd';
import { Link } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { amountText, timeText } from '../../shared/formats';
import { periodText } from '../../shared/periods';
import { useUnitName } from '../../shared/units';
import { eventNames } from '../../shared/words';

type Explanation = Schemas['ExplanationResponse'];

/** Without a number nothing is asked for. */
export function useExplanation(no: number | null) {
  return useQuery({
    enabled: no !== null,
    queryKey: ['explanation', no],
    queryFn: () => told(api.GET('/api/v1/entries/{no}/explanation', { params: { path: { no: no ?? 0 } } })),
    staleTime: 60_000,
  });
}

/** Why an amount stands: the arithmetic in sentences, the clause beside it, the event and who recorded it. */
export function Reasons({ why }: { readonly why: Explanation }) {
  const unitName = useUnitName();
  const { entry, sentences, clauses, event, regulation, recordedAt, reversedBy } = why;
  return (
    <>
      <h2 style={{ marginTop: 0, fontSize: '1.3em' }}>
        {unitName(entry.unitId)}
        {entry.person && `（${entry.person}）`} {amountText(entry.amount, entry.asset)}
      </h2>
      {reversedBy !== null && <p>这一笔已被第 {reversedBy} 号分录冲回。</p>}
      <ol style={{ paddingInlineStart: 20 }}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {clauses.map(({ id, text }) => (
        <blockquote
          key={id}
          className="item-text"
          style={{
            margin: '0 0 12px',
            paddingInlineStart: 12,
            borderInlineStart: '3px solid var(--ant-color-primary)',
          }}
        >
          <strong>{id}</strong> {text}
        </blockquote>
      ))}
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'regulation', label: '依据', children: `《${regulation.title}》第 ${regulation.version} 版` },
          ...(event
            ? [
                {
                  key: 'event',
                  label: '事项',
                  children: `${eventNames[event.type] ?? event.type}，${event.occurredOn}，${event.recordedBy} 记录`,
                },
              ]
            : []),
          {
            key: 'booked',
            label: '记账',
            children: `${periodText(entry.bookedMonth)}，第 ${entry.no} 号，${timeText(recordedAt)}`,
          },
        ]}
      />
      {event?.itemId && <Link to={`/items/${event.itemId}`}>查看这条信息</Link>}
    </>
  );
}
