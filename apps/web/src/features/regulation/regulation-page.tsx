import { Card, Col, Row, Select, Table } from 'antd';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { type Regulation, useRegulations } from '../../shared/office';
import { useConditions } from '../../shared/use-conditions';
import { RegulationWords } from './regulation-words';

const settledAt: Readonly<Record<string, string>> = {
  week: '每周',
  month: '每月',
  two_months: '每两月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
};

/** A regulation as it is in force: its clauses on the left, what the program takes from them on the right. */
export function Component() {
  const regulations = useRegulations();
  const { conditions, change } = useConditions(['version']);
  return (
    <Loaded query={regulations}>
      {(versions) => {
        const key = ({ id, version }: Regulation) => `${id} ${version}`;
        const shown = versions.find((version) => key(version) === conditions.version) ?? versions[versions.length - 1];
        if (!shown) return <Page title="考核办法">还没有启用考核办法，请系统管理员启用。</Page>;
        return (
          <Page
            title={`《${shown.title}》`}
            extra={
              <Select
                aria-label="版本"
                style={{ minWidth: 260 }}
                options={versions.map((version) => ({ value: key(version), label: nameOf(version) }))}
                value={key(shown)}
                onChange={(version: string) => change({ version })}
              />
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
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={12}>
        <Card title="条款">
          <dl style={{ margin: 0 }}>
            {Object.entries(regulation.clauses).map(([id, text]) => (
              <div key={id} id={`clause-${id}`} style={{ display: 'flex', gap: 12, marginBottom: 8 }}>
                <dt style={{ flex: '0 0 4em', fontWeight: 600 }}>{id}</dt>
                <dd className="item-text" style={{ margin: 0 }}>
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      </Col>
      <Col xs={24} lg={12}>
        <Card title="期末结算的规则" style={{ marginBottom: 16 }}>
          <Table<Regulation['periodRules'][number]>
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={[...regulation.periodRules]}
            columns={[
              { title: '规则', dataIndex: 'title' },
              { title: '结算', render: (_, { at }) => settledAt[at] ?? at },
              { title: '有无指标', render: (_, { targeted }) => (targeted ? '有' : '无') },
            ]}
          />
        </Card>
        <RegulationWords regulation={regulation} />
      </Col>
    </Row>
  );
}

function nameOf({ version, from, lastDay }: Regulation): string {
  return `第 ${version} 版，${from} 起${lastDay === null ? '' : `至 ${lastDay}`}`;
}
