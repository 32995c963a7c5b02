import { Alert } from 'antd';
import type { Job } from '../../shared/use-job';
import { leftOut, type VerificationFound, verdictOf } from './verification';

/** What a verification that is done came to: a sentence, and each finding in words, with the place in the database behind it. */
export function VerificationOutcome({ job }: { readonly job: Pick<Job, 'result'> }) {
  const result = job.result as unknown as VerificationFound;
  const missing = leftOut(result);
  return (
    <>
      <Alert
        type={result.found === 0 ? 'success' : 'error'}
        showIcon
        role="status"
        title={verdictOf(result)}
        {...(result.found > 0 && {
          description: '请不要改动数据库，把这一页交给运维人员，与备份对照处理；处理以前不要结账和发放。',
        })}
      />
      {result.findings.length > 0 && (
        <ol aria-label="不符之处" style={{ margin: '12px 0 0', paddingInlineStart: 24 }}>
          {result.findings.map(({ table, row, expected, found, message }, place) => (
            <li key={place} style={{ marginBottom: 4, overflowWrap: 'anywhere' }}>
              {message}
              <details>
                <summary>在数据库中的位置</summary>
                {table}（{row}）：应为 {expected}，实为 {found}
              </details>
            </li>
          ))}
        </ol>
      )}
      {missing !== null && <p style={{ margin: '12px 0 0' }}>{missing}</p>}
    </>
  );
}
