import { Alert, Button, Empty, Flex, Tag } from 'antd';
import { type CheckedDraft, draftFiles, type DraftFiles, fileOf, type Finding, lineOf } from './draft';

interface DraftFindingsProps {
  readonly checked: CheckedDraft;
  readonly files: DraftFiles;
  readonly goTo: (finding: Finding) => void;
}

const severities: Readonly<Record<Finding['severity'], { name: string; colour: string }>> = {
  error: { name: '错误', colour: 'red' },
  warning: { name: '警告', colour: 'orange' },
  note: { name: '提示', colour: 'default' },
};

/** What is wrong with a draft: the line it stands in, a sentence, and what to do. */
export function DraftFindings({ checked: { head, findings, beyond }, files, goTo }: DraftFindingsProps) {
  return (
    <Flex vertical gap={12}>
      {head && (
        <Alert
          type={findings.some(({ severity }) => severity === 'error') || beyond.length > 0 ? 'warning' : 'success'}
          showIcon
          title={`《${head.title}》第 ${head.version} 版，${head.from} 起施行，可以读取和试算。`}
        />
      )}
      {beyond.map((sentence) => (
        <Alert key={sentence} type="error" showIcon title={sentence} />
      ))}
      {findings.length === 0 && beyond.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有发现问题。" />
      )}
      <ol className="findings" aria-label="核查结果">
        {findings.map((finding) => {
          const { severity, code, line, column, message, advice } = finding;
          const file = fileOf(finding);
          return (
            <li key={`${file}${line}:${column}${code}${message}`}>
              <Flex gap={8} align="baseline" wrap>
                <Tag color={severities[severity].colour}>{severities[severity].name}</Tag>
                <Button size="small" type="link" onClick={() => goTo(finding)}>
                  {draftFiles[file].title}第 {line} 行
                </Button>
                <strong>{message}</strong>
              </Flex>
              {lineOf(files[file], line).trim() && <pre className="source-text">{lineOf(files[file], line)}</pre>}
              <div>{advice}</div>
            </li>
          );
        })}
      </ol>
    </Flex>
  );
}
