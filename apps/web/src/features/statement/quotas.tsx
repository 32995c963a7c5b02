import { periodText } from '../../shared/periods';
import type { Statement } from './statement-queries';

/** What the rules of the period asked, how far the unit came, and what that brings. */
export function Quotas({ results }: { readonly results: Statement['results'] }) {
  const shown = results.filter(({ sentences }) => sentences.length > 0);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2 style={{ fontSize: '1.1em', margin: '0 0 4px' }}>任务考核</h2>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {shown.map(({ period, rule, title, score, target, amounts, sentences, final }) => (
          <li key={`${period}${rule}`} title={sentences.join('')}>
            {periodText(period)}
            {title}：{score !== null && `完成 ${score}`}
            {target !== null && `，应完成 ${target}`}
            {amounts.length === 0 && !final && '，尚未结账'}
            {amounts.length > 0 &&
              `，${final ? '已记' : '结账时将记'} ${amounts.join('、').replace(/\.0+(?=\s)/g, '')}${final ? '' : '，现在还不在得分里'}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
