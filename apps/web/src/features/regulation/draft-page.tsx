import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { api, told } from '../../api/client';
import { Page } from '../../shared/parts/page';
import { ReadyButton } from '../../shared/parts/ready-button';
import { useAct } from '../../shared/use-act';
import { useConditions } from '../../shared/use-conditions';
import { ClausesAndTables } from './clauses-and-tables';
import { type DraftFile, fileOf, type Finding, spanOf, useDraft } from './draft';
import { DraftEditor } from './draft-editor';
import { DraftFindings } from './draft-findings';
import { PutInForce } from './put-in-force';
import { Simulation } from './simulation';

/** A new version: loaded or written, looked through, tried on the past, and put in force. */
export function Component() {
  const { conditions } = useConditions(['from']);
  const draft = useDraft();
  const { files } = draft;
  const [file, setFile] = useState<DraftFile>('source');
  const [tab, setTab] = useState('findings');
  useStartingFrom(conditions.from, draft);
  const check = useAct(
    (checked: typeof files) => told(api.POST('/api/v1/regulation-drafts/checks', { body: checked })),
    [],
    { said: false },
  );
  const look = () => check.mutate(files, { onSuccess: () => setTab('findings') });
  const goTo = (finding: Finding) => {
    const at = fileOf(finding);
    setFile(at);
    // Once the editor shows that file.
    setTimeout(() => selectLine(files[at], finding.line));
  };
  const found = check.data;
  const stale = found !== undefined && check.variables !== files;
  return (
    <Page
      title="办法草案"
      extra={
        <ReadyButton
          type="primary"
          loading={check.isPending}
          missing={files.source === '' || files.text === '' ? '请先写好或者载入规则和原文' : null}
          onClick={look}
        >
          核查草案
        </ReadyButton>
      }
    >
      <DraftEditor files={files} write={draft.write} file={file} show={setFile} />
      {check.error && (
        <Alert type="error" showIcon role="alert" title={check.error.message} style={{ marginTop: 12 }} />
      )}
      {found && (
        <>
          {stale && (
            <Alert
              type="info"
              showIcon
              title="草案在核查之后又有改动，下面是改动前的结果。"
              style={{ marginTop: 12 }}
            />
          )}
          <Tabs
            activeKey={tab}
            onChange={setTab}
            items={[
              {
                key: 'findings',
                label: `核查结果 ${found.findings.length + found.beyond.length}`,
                children: <DraftFindings checked={found} files={files} goTo={goTo} />,
              },
              {
                key: 'tables',
                label: '条款与表',
                children: <ClausesAndTables clauses={found.clauses} tables={found.tables} />,
              },
              {
                key: 'simulation',
                label: '试算比较',
                disabled: found.head === null,
                children: <Simulation files={files} />,
              },
              {
                key: 'in-force',
                label: '启用',
                disabled: found.head === null || found.beyond.length > 0 || stale,
                children: <PutInForce checked={found} files={files} />,
              },
            ]}
          />
        </>
      )}
      {!found && !check.error && (
        <Flex vertical style={{ marginTop: 12 }}>
          <p style={{ margin: 0 }}>
            核查后在这里看：哪一行有什么问题、程序读出了哪些表、用在以往的事项上各单位会差多少。核查和试算都不改变任何记录。
          </p>
        </Flex>
      )}
    </Page>
  );
}

/** Begins with a version that was in force before, where the address names one and nothing is written yet. */
function useStartingFrom(version: string | undefined, { isEmpty, write }: ReturnType<typeof useDraft>): void {
  const [id = '', number = ''] = version?.split(' ') ?? [];
  const { data } = useQuery({
    enabled: isEmpty && number !== '',
    queryKey: ['regulations', 'files', id, Number(number)],
    queryFn: () => told(api.GET('/api/v1/regulations/{id}/{version}', { params: { path: { id, version: number } } })),
    staleTime: Infinity,
  });
  useEffect(() => {
    if (data && isEmpty) write({ source: data.source, text: data.text });
  }, [data, isEmpty, write]);
}

function selectLine(text: string, line: number): void {
  const editor = document.querySelector<HTMLTextAreaElement>('#draft-text');
  if (!editor) return;
  const [from, to] = spanOf(text, line);
  editor.focus();
  editor.setSelectionRange(from, to);
  editor.scrollTop = (editor.scrollHeight / Math.max(1, text.split('\n').length)) * Math.max(0, line - 4);
}
