import { Alert, Descriptions, Flex } from 'antd';
import { useParams } from 'react-router';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { ImportActions } from './import-actions';
import { ImportProblems } from './import-problems';
import { useImport, useImportKinds } from './import-queries';
import { ImportTrack } from './import-track';
import { type ImportSeen, isStuck, stateNames } from './import-words';

/** One table on its way into the books: what the check found, how far it is, and what may be done with it. */
export function Component() {
  const { id = '' } = useParams();
  const found = useImport(id);
  return (
    <Page
      title={found.data?.fileName ?? '批量导入'}
      extra={
        found.data && (
          <Flex gap={8} wrap>
            <ImportActions of={found.data} />
          </Flex>
        )
      }
    >
      <Loaded query={found}>{(seen) => <Whole seen={seen} />}</Loaded>
    </Page>
  );
}

function Whole({ seen }: { readonly seen: ImportSeen }) {
  const kinds = useImportKinds();
  const { kind, rows, wrong, recorded, done, requestedBy, requestedAt, finishedAt } = seen;
  const facts: readonly (readonly [string, string | number])[] = [
    ['类别', kinds.data?.find((each) => each.kind === kind)?.title ?? kind],
    ['上传', `${requestedBy} ${timeText(requestedAt)}`],
    ...(finishedAt === null ? [] : [['结束', timeText(finishedAt)] as const]),
    ['行数', rows],
    ['有误', wrong],
    ['账上已有', recorded],
    ['已导入', done],
  ];
  return (
    <Flex vertical gap={16}>
      <ImportTrack of={seen} />
      <Said seen={seen} />
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, md: 4 }}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      <ImportProblems of={seen} />
    </Flex>
  );
}

/** What it came to, in a sentence; and whether the same file was sent before. */
function Said({ seen }: { readonly seen: ImportSeen }) {
  const { state, rows, recorded, done, wrong, reason, sameFile, job } = seen;
  const before = sameFile[0];
  const skipped = recorded > 0 ? `，其中 ${recorded} 行账上已有` : '';
  return (
    <>
      {state === 'clean' && (
        <Alert type="info" showIcon role="status" title={`${rows} 行核对无误${skipped}。还没有导入，请确认。`} />
      )}
      {state === 'done' && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`已导入 ${done - recorded} 行${skipped && `，跳过 ${recorded} 行账上已有的`}。`}
        />
      )}
      {state === 'refused' && (
        <Alert type="warning" showIcon role="status" title={reason ?? `${wrong} 行有误，没有导入任何一行。`} />
      )}
      {state === 'undone' && (
        <Alert type="warning" showIcon role="status" title={reason ?? '已经撤回，没有留下任何一行。'} />
      )}
      {isStuck(seen) && (
        <Alert type="warning" showIcon role="status" title={job?.error?.message ?? '这项工作中断了，可以继续。'} />
      )}
      {before && (
        <Alert
          type="warning"
          showIcon
          title={`同一个文件 ${timeText(before.requestedAt)} 上传过（${stateNames[before.state]}），请留意不要重复导入。`}
        />
      )}
    </>
  );
}
