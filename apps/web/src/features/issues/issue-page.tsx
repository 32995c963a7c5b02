import { Tag } from 'antd';
import { useParams } from 'react-router';
import { useMay } from '../../api/use-session';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { useConditions } from '../../shared/use-conditions';
import { issueName, issueStatuses, useIssue } from './issue';
import { IssueActions } from './issue-actions';
import { IssueDocument } from './issue-document';
import { IssueLayout } from './issue-layout';
import { SealedIssue } from './sealed-issue';

/** One issue: what stands in it, in which order, under which columns, until it is signed off. */
export function Component() {
  const { id = '' } = useParams();
  const issue = useIssue(id);
  const edits = useMay()('issue.edit');
  const { conditions, change } = useConditions(['view']);
  const printed = conditions.view === 'document';
  return (
    <Page
      document={printed}
      title={issue.data ? issueName(issue.data) : '期刊版面'}
      extra={
        issue.data && (
          <IssueActions
            issue={issue.data}
            printed={printed}
            show={(view) => change({ view: view ? 'document' : undefined })}
          />
        )
      }
    >
      <Loaded query={issue}>
        {(found) => (
          <>
            <p style={{ marginTop: 0 }} className="no-print">
              <Tag color={issueStatuses[found.status].colour}>{issueStatuses[found.status].name}</Tag> {found.issuedOn}{' '}
              出刊
              {found.cumulativeNo !== null && `，总第 ${found.cumulativeNo} 期`}
              {found.signedBy !== null && `，${found.signedBy} 签发`}
            </p>
            {printed ? (
              <IssueDocument issue={found} />
            ) : edits && (found.status === 'open' || found.status === 'laid_out') ? (
              // Begun anew with each version: what was dragged onto a layout that is gone must not be saved over the new one.
              <IssueLayout key={found.version} issue={found} />
            ) : (
              <SealedIssue issue={found} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
