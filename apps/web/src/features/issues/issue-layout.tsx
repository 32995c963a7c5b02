import { Alert, Button, Card, Col, Empty, Flex, Row } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { useUnsaved } from '../../shared/use-unsaved';
import { ReadyButton } from '../../shared/parts/ready-button';
import { type Issue, issueName } from './issue';
import { IssueCandidates } from './issue-candidates';
import { isSame, type PlacedLine } from './layout';
import { SortableLines } from './sortable-lines';

/** What stands in an issue, put in order by dragging or by keys; on the right, what could still go in. */
export function IssueLayout({ issue }: { readonly issue: Issue }) {
  const { id, version, lines: saved, columns, status } = issue;
  const [lines, setLines] = useState<readonly PlacedLine[]>(saved);
  const say = useUndo();
  const changed = !isSame(saved, lines);
  const layOut = useAct(
    () =>
      told(
        api.POST('/api/v1/issues/{id}/layouts', {
          params: { path: { id } },
          body: {
            version,
            lines: lines.map(({ event, column }) => ({ event, ...(column !== null && { column }) })),
          },
        }),
      ),
    ['issues'],
    { said: false },
  );
  useUnsaved(changed && !layOut.isPending);
  const save = () => layOut.mutate(undefined, { onSuccess: () => say(`${issueName(issue)}的版面已保存`) });
  return (
    <Row gutter={16}>
      <Col xs={24} lg={15}>
        <Card
          title={`版面（${lines.length} 条）`}
          extra={
            <Flex gap={8} className="no-print">
              {changed && <Button onClick={() => setLines(saved)}>恢复</Button>}
              <ReadyButton
                type={changed || status === 'open' ? 'primary' : 'default'}
                missing={
                  lines.length === 0
                    ? '这一期还没有信息，请先从右边编入'
                    : !changed && status === 'laid_out'
                      ? '版面已经保存，没有改动'
                      : null
                }
                loading={layOut.isPending}
                onClick={save}
              >
                保存版面
              </ReadyButton>
            </Flex>
          }
        >
          {layOut.error && <Alert type="error" showIcon role="alert" title={layOut.error.message} />}
          {lines.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有信息。从右边选一条，采用到这一期。" />
          ) : (
            <SortableLines issueId={id} lines={lines} columns={columns} change={setLines} locked={changed} />
          )}
        </Card>
      </Col>
      <Col xs={24} lg={9} className="no-print">
        <IssueCandidates issue={issue} locked={changed} />
      </Col>
    </Row>
  );
}
