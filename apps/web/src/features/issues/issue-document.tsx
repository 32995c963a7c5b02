import { useQueries } from '@tanstack/react-query';
import { api, told } from '../../api/client';
import { useUnitName } from '../../shared/units';
import { useBulletinSettings } from '../bulletins/use-bulletin-settings';
import { dayText, paragraphsOf, sectionsOf } from './document';
import type { Issue } from './issue';
import './issue-document.css';

type Texts = ReadonlyMap<string, { readonly units: string; readonly body: string }>;

/** An issue as it is read and printed: heading, then its items in order with column, title, units and text. */
export function IssueDocument({ issue }: { readonly issue: Issue }) {
  const { title, label, cumulativeNo, issuedOn, signedBy } = issue;
  const { texts, pending } = useTexts(issue);
  const { data: settings } = useBulletinSettings();
  return (
    <article className="issue-document" aria-busy={pending}>
      <h2>{title.replace(/^《|》$/g, '')}</h2>
      <p className="issue-document-number">
        {label ?? '未编号'}
        {cumulativeNo !== null && `（总第 ${cumulativeNo} 期）`}
      </p>
      <p className="issue-document-day">
        <span>{settings?.organ}</span>
        <span>{dayText(issuedOn)}</span>
        {signedBy !== null && <span>签发：{signedBy}</span>}
      </p>
      {sectionsOf(issue).map(({ column, lines }, place) => (
        <section key={`${column ?? ''}${place}`}>
          {column !== null && <h3>{column}</h3>}
          {lines.map(({ event, itemId, title: heading }) => {
            const text = texts.get(itemId);
            return (
              <section key={event}>
                <h4>{heading}</h4>
                {text && <p className="issue-document-units">{text.units}</p>}
                {text &&
                  paragraphsOf(text.body).map((paragraph, line) => (
                    <p key={line} className="issue-document-text">
                      {paragraph}
                    </p>
                  ))}
                {!text && !pending && <p className="issue-document-units">（正文不在您可以查看的范围内）</p>}
              </section>
            );
          })}
        </section>
      ))}
    </article>
  );
}

/** Units and texts of its items, as far as whoever reads may see them. */
function useTexts({ lines }: Issue): { texts: Texts; pending: boolean } {
  const unitName = useUnitName();
  const read = useQueries({
    queries: [...new Set(lines.map(({ itemId }) => itemId))].map((id) => ({
      queryKey: ['items', 'one', id],
      queryFn: () => told(api.GET('/api/v1/items/{id}', { params: { path: { id } } })),
    })),
  });
  const texts = new Map(
    read.flatMap(({ data }) => {
      if (!data) return [];
      const units = data.contributors.map(({ unitId }) => unitName(unitId)).join('、');
      return [[data.id, { units, body: data.body }] as const];
    }),
  );
  return { texts, pending: read.some(({ isPending }) => isPending) };
}
