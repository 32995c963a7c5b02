import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../shared/parts/loaded';
import { useUnitName } from '../../shared/units';
import { aboutText } from '../objections/objection-words';
import { UndecidedAmount } from './undecided-amount';
import { countOf, type OpenMatters, useOpenMatters } from './period-queries';

/** What should be seen to before a month is closed, each with where to do so. */
export function OpenMattersList({ month }: { readonly month: string }) {
  const matters = useOpenMatters(month);
  return (
    <Loaded query={matters}>
      {(found) => (countOf(found) === 0 ? <p style={{ margin: 0 }}>没有未办的事项。</p> : <Matters matters={found} />)}
    </Loaded>
  );
}

function Matters({ matters }: { readonly matters: OpenMatters }) {
  const unitName = useUnitName();
  const { undecided, objections, unmatched, items, lateness } = matters;
  return (
    <>
      <Group title="没有答复的异议">
        {objections.map((objection) => (
          <li key={objection.id}>
            <Link to={`/objections/${objection.id}`}>
              {unitName(objection.unitId)}
              {aboutText(objection)}
            </Link>
            ，{objection.decideBy} 以前答复
          </li>
        ))}
      </Group>
      <Group title="没有认定的迟报">
        {lateness.map(({ id, title, unitId }) => (
          <li key={id}>
            <Link to={`/items/${id}`}>{title}</Link>
            {unitId !== null && `（${unitName(unitId)}）`}
          </li>
        ))}
      </Group>
      <Group title="没有采用也没有退回的信息">
        {items.map(({ id, title, unitId, status }) => (
          <li key={id}>
            <Link to={`/items/${id}`}>{title}</Link>（{unitId === null ? status : `${unitName(unitId)}，${status}`}）
          </li>
        ))}
      </Group>
      <Group title="等人裁定的数额">
        {undecided.map((matter, place) => (
          <UndecidedAmount key={`${matter.event}${place}`} matter={matter} />
        ))}
      </Group>
      <Group title="没有对上的上级采用清单">
        {unmatched.map(({ id, name, lines }) => (
          <li key={id}>
            <Link to={`/upper-lists/${id}`}>{name}</Link>，{lines} 行
          </li>
        ))}
      </Group>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section style={{ marginBottom: 12 }}>
      <strong>
        {title}（{children.length}）
      </strong>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>{children}</ul>
    </section>
  );
}
