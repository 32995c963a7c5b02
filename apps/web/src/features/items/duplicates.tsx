import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useUnitName } from '../../shared/units';

/** Items that read alike, each with how much and the passages both have. */
export function Duplicates({ found }: { readonly found: Schemas['DuplicatesResponse'] }) {
  const unitName = useUnitName();
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {found.rows.map(({ itemId, title, unitIds, submittedOn, score, passages }) => (
        <li key={`${title}${submittedOn}`}>
          {itemId === null ? title : <Link to={`/items/${itemId}`}>{title}</Link>}
          <div>
            {unitIds.map(unitName).join('、')}，{submittedOn}，相近 {score}%
          </div>
          {passages.slice(0, 3).map(({ from, text }) => (
            <div key={from}>相同：“{text.length > 60 ? `${text.slice(0, 60)}……` : text}”</div>
          ))}
        </li>
      ))}
    </ul>
  );
}
