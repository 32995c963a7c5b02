import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card, Table } from 'antd';
import { useAct } from '../../shared/use-act';
import { saveProblems } from './import-queries';
import type { ImportSeen } from './import-words';

type Problem = ImportSeen['problems'][number];

/** What the check found in which row; all of it is in the file. */
export function ImportProblems({ of: seen }: { readonly of: ImportSeen }) {
  const { problems, wrong, recorded } = seen;
  const save = useAct(saveProblems, []);
  if (problems.length === 0) return null;
  const title = [wrong > 0 && `${wrong} 行有误`, recorded > 0 && `${recorded} 行账上已有`].filter(Boolean).join('，');
  return (
    <Card
      size="small"
      title={title}
      extra={
        wrong > 0 && (
          <Button size="small" icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate(seen)}>
            下载有误的行
          </Button>
        )
      }
    >
      {wrong > 0 && (
        <p style={{ marginTop: 0 }}>
          下载的表里最后一列写明每一行哪里不对；改好以后连同其他行重新上传。有一行不对，整个文件都不导入。
        </p>
      )}
      <Table<Problem>
        size="small"
        rowKey={({ row, says }) => `${row}${says}`}
        dataSource={problems}
        pagination={false}
        scroll={{ y: 420 }}
        columns={[
          { title: '行', width: 80, align: 'right', dataIndex: 'row' },
          { title: '问题', dataIndex: 'says' },
        ]}
      />
      {problems.length >= TOLD && <p style={{ marginBottom: 0 }}>这里列出前 {TOLD} 处，全部都在下载的表里。</p>}
    </Card>
  );
}

/** As many as the server tells with the import itself. */
const TOLD = 100;
