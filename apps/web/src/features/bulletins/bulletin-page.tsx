import { useQuery } from '@tanstack/react-query';
import { Card, Col, Row, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { type Bulletin, bulletinColours, bulletinStepNames, modeNames, type Paragraph } from './bulletin';
import { BulletinActions } from './bulletin-actions';
import { BulletinDocument } from './bulletin-document';
import { ParagraphDialog } from './paragraph-dialog';
import { Renderings } from './renderings';

/** A bulletin as document, with what may be done about it beside it. */
export function Component() {
  const { id = '' } = useParams();
  const bulletin = useQuery({
    queryKey: ['bulletins', 'one', id],
    queryFn: () => told(api.GET('/api/v1/bulletins/{id}', { params: { path: { id } } })),
  });
  return (
    <Page
      document
      title={bulletin.data ? `${bulletin.data.period.title}通报` : '通报'}
      extra={bulletin.data && <BulletinActions bulletin={bulletin.data} />}
    >
      <Loaded query={bulletin}>{(found) => <Whole bulletin={found} />}</Loaded>
    </Page>
  );
}

function Whole({ bulletin }: { readonly bulletin: Bulletin }) {
  const may = useMay();
  const [editing, setEditing] = useState<Paragraph | null>(null);
  const writing = may('bulletin.draft') && bulletin.status === 'draft';
  const { status, statusTitle, mode, topPlaces, steps } = bulletin;
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} xl={18}>
        <BulletinDocument bulletin={bulletin} {...(writing && { edit: setEditing })} />
      </Col>
      <Col xs={24} xl={6} className="no-print">
        <Card size="small" title="状态" style={{ marginBottom: 16 }}>
          <Tag color={bulletinColours[status] ?? 'default'}>{statusTitle}</Tag>{' '}
          {mode === 'top' ? `只公布前 ${topPlaces} 名` : modeNames[mode]}
        </Card>
        <Card size="small" title="排版文件" style={{ marginBottom: 16 }}>
          <Renderings id={bulletin.id} />
        </Card>
        {steps.length > 0 && (
          <Card size="small" title="办理过程">
            <Steps steps={steps} />
          </Card>
        )}
      </Col>
      {editing && <ParagraphDialog bulletin={bulletin} paragraph={editing} close={() => setEditing(null)} />}
    </Row>
  );
}

function Steps({ steps }: Pick<Bulletin, 'steps'>) {
  return (
    <Timeline
      items={[...steps].reverse().map(({ action, by, at, note, documentNo }, place) => ({
        key: steps.length - place,
        content: (
          <>
            <strong>{bulletinStepNames[action] ?? action}</strong> · {by}
            <div>{timeText(at)}</div>
            {documentNo !== null && <div>{documentNo}</div>}
            {note && action !== 'edit' && <div className="item-text">“{note}”</div>}
          </>
        ),
      }))}
    />
  );
}
