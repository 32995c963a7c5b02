import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Select } from 'antd';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { type Regulation, useRegulations } from '../../shared/office';
import { useConditions } from '../../shared/use-conditions';
import { ClausesAndTables } from './clauses-and-tables';

/** A regulation as it is in force: its clauses on the left, what the program takes from them on the right. */
export function Component() {
  const regulations = useRegulations();
  const { conditions, change } = useConditions(['version']);
  const writes = useMay()('regulation.put_in_force');
  return (
    <Loaded query={regulations}>
      {(versions) => {
        const key = ({ id, version }: Regulation) => `${id} ${version}`;
        const shown = versions.find((version) => key(version) === conditions.version) ?? versions[versions.length - 1];
        if (!shown)
          return (
            <Page title="考核办法">
              <p>还没有启用考核办法{writes ? '。' : '，请系统管理员启用。'}</p>
              {writes && <Link to="/regulation/draft">载入草案</Link>}
            </Page>
          );
        return (
          <Page
            title={`《${shown.title}》`}
            extra={
              <Flex gap={8} wrap>
                <Select
                  aria-label="版本"
                  style={{ minWidth: '19em' }}
                  options={versions.map((version) => ({ value: key(version), label: nameOf(version) }))}
                  value={key(shown)}
                  onChange={(version: string) => change({ version })}
                />
                {writes && (
                  <Link to={`/regulation/draft?from=${encodeURIComponent(key(shown))}`}>
                    <Button>据此起草新版本</Button>
                  </Link>
                )}
              </Flex>
            }
          >
            <Whole regulation={shown} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Whole({ regulation }: { readonly regulation: Regulation }) {
  const { id, version, clauses } = regulation;
  const files = useQuery({
    queryKey: ['regulations', 'files', id, version],
    queryFn: () =>
      told(api.GET('/api/v1/regulations/{id}/{version}', { params: { path: { id, version: String(version) } } })),
    staleTime: Infinity,
  });
  return (
    <Loaded query={files}>
      {({ tables, by, at }) => (
        <>
          <p style={{ marginTop: 0 }}>
            {by} 于 {timeText(at)} 启用。
          </p>
          <ClausesAndTables clauses={clauses} tables={tables} />
        </>
      )}
    </Loaded>
  );
}

function nameOf({ version, from, lastDay }: Regulation): string {
  return `第 ${version} 版，${from} 起${lastDay === null ? '' : `至 ${lastDay}`}`;
}
