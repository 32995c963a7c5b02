import { useQuery } from '@tanstack/react-query';
import { Card, Col, Descriptions, Row } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, told } from '../../api/client';
import { totalText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { Seal } from '../../shared/parts/seal';
import { periodText } from '../../shared/periods';
import { WHILE_IT_RUNS_MS } from '../../shared/use-pages';
import { BatchFiles } from './batch-files';
import { BatchLines } from './batch-lines';
import { BatchMoves } from './batch-moves';
import { BatchStateTag } from './batch-state-tag';
import { BatchTrack, BatchSteps } from './batch-track';
import { DrawingProgress } from './drawing-progress';
import { useSchemes } from './payout-queries';
import { type Batch, taxNames } from './payout-words';
import { UnitBars } from './unit-bars';

/** One batch: how far it is on its way, what it comes to, who is paid what, and what may be done with it. */
export function Component() {
  const { id = '' } = useParams();
  const batch = useQuery({
    queryKey: ['payouts', 'batch', id],
    queryFn: () => told(api.GET('/api/v1/payout-batches/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'drawing' ? WHILE_IT_RUNS_MS : false),
  });
  const through = batch.data && periodText(batch.data.through);
  return (
    <Page
      title={through ? `截至 ${through}的发放批次` : '发放批次'}
      extra={batch.data && <BatchMoves batch={batch.data} />}
    >
      <Loaded query={batch}>{(found) => <Whole batch={found} />}</Loaded>
    </Page>
  );
}

function Whole({ batch }: { readonly batch: Batch }) {
  if (batch.state === 'drawing') return <DrawingProgress batch={batch} />;
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24}>
        <BatchTrack batch={batch} />
      </Col>
      <Col xs={24} xl={17}>
        <Card size="small" title="合计" style={{ marginBottom: 16 }}>
          <Sums batch={batch} />
        </Card>
        <UnitBars {...batch} />
        <BatchLines batch={batch} />
      </Col>
      <Col xs={24} xl={7}>
        {batch.state !== 'discarded' && (
          <Card size="small" title="发放表和银行文件" style={{ marginBottom: 16 }} className="no-print">
            <BatchFiles batch={batch} />
          </Card>
        )}
        <Card size="small" title="办理过程">
          <BatchSteps batch={batch} />
        </Card>
      </Col>
    </Row>
  );
}

function Sums({ batch }: { readonly batch: Batch }) {
  const { data: schemes = [] } = useSchemes();
  const scheme = schemes.find(({ id }) => id === batch.schemeId);
  const { state, lines, gross, tax, net, netInCapitals, payOn, contentSha256 } = batch;
  const yuan = (amount: string) => `${totalText(amount, 'yuan')} 元`;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['状态', <BatchStateTag key="state" state={state} />],
    ['发放方案', scheme?.title],
    ['发放日期', payOn],
    ['经费来源', scheme?.budgetSource],
    ['计税', scheme && taxNames[scheme.tax]],
    ['笔数', String(lines)],
    ['应发', yuan(gross)],
    ['扣税', yuan(tax)],
    ['实发', <strong key="net">{yuan(net)}</strong>],
  ];
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, md: 3 }}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      <p style={{ margin: '8px 0 0' }}>
        实发大写：<strong>{netInCapitals}</strong>
      </p>
      {contentSha256 !== null && (
        <div style={{ marginTop: 8 }}>
          已锁定
          <Seal name="内容校验值" value={contentSha256} />
        </div>
      )}
    </>
  );
}
