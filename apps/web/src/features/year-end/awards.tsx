import type { Award } from './year-end';

/** Who is commended: by place, or named by somebody with a reason. */
export function Awards({ awards }: { readonly awards: readonly Award[] }) {
  if (awards.length === 0) return <p style={{ margin: 0 }}>没有表彰的单位和个人。</p>;
  const titles = [...new Set(awards.map(({ title }) => title))];
  return titles.map((title) => (
    <section key={title} style={{ marginBottom: 8 }}>
      <strong>{title}</strong>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
        {awards
          .filter((award) => award.title === title)
          .map(({ unitId, unit, person, by, reason, certificateNo }) => (
            <li key={`${unitId}${person}`}>
              {person === null ? unit : `${person}（${unit}）`}
              {by === 'nomination' && `，推荐：${reason}`}
              {certificateNo !== null && `，证书${certificateNo}`}
            </li>
          ))}
      </ul>
    </section>
  ));
}
