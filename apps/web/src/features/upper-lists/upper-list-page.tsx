import { Button, Card, Col, Flex, Form, Row, Segmented } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { Trouble } from '../../shared/parts/trouble';
import { useAct } from '../../shared/use-act';
import { useConditions } from '../../shared/use-conditions';
import { useConfirm } from '../../shared/use-confirm';
import { saidFields } from '../adoption/adoption';
import { RegulationFields } from '../adoption/regulation-fields';
import { ListKeyHelp } from './list-key-help';
import { LinePane } from './line-pane';
import { OutcomesDialog } from './outcomes-dialog';
import { UnknownPublications } from './unknown-publications';
import { type LineStatus, lineStatuses, type UpperListState, useUpperList } from './upper-list';
import { UpperLineList } from './upper-line-list';
import { useLineKeys } from './use-line-keys';
import { useSettleLines } from './use-settle-lines';
import { useUpperLines } from './use-upper-lines';

/** One list: each line beside the items it may be about, settled by keyboard. */
export function Component() {
  const { id = '' } = useParams();
  const list = useUpperList(id);
  return (
    <Page title={list.data?.name ?? '上级采用清单'} extra={list.data && <ListActions list={list.data} />}>
      <Loaded query={list}>{(found) => <Whole list={found} />}</Loaded>
    </Page>
  );
}

function Whole({ list }: { readonly list: UpperListState }) {
  const { conditions, change } = useConditions(['status', 'text']);
  const status: LineStatus =
    conditions.status && conditions.status in lineStatuses ? (conditions.status as LineStatus) : 'open';
  const lines = useUpperLines(list.id, status, conditions.text);
  const [form] = Form.useForm<{ fields?: Record<string, string> }>();
  const said = Form.useWatch('fields', form);
  const regulations = useRegulations();
  const { line } = lines;
  const regulation = versionOn(regulations.data ?? [], line?.adoptedOn ?? today());
  const settle = useSettleLines(list.id, lines, saidFields('adoption', said, regulation));
  useLineKeys(lines, settle, status);
  const { pages } = lines;
  return (
    <>
      <UnknownPublications list={list} />
      <Flex gap={16} wrap align="center" style={{ marginBottom: 12 }}>
        <Segmented
          aria-label="状态"
          options={Object.entries(lineStatuses).map(([value, { name }]) => ({
            value,
            label: `${name} ${list.lines[value as LineStatus]}`,
          }))}
          value={status}
          onChange={(chosen) => change({ status: chosen === 'open' ? undefined : chosen })}
        />
        {status === 'open' && (
          <Form form={form} layout="inline" aria-label="确认时一并填写">
            <RegulationFields regulation={regulation} type="adoption" without={['pub', 'level', 'column', 'words']} />
          </Form>
        )}
      </Flex>
      {pages.error ? (
        <Trouble error={pages.error} retry={pages.retry} />
      ) : (
        <Row gutter={16}>
          <Col xs={24} md={10}>
            <UpperLineList lines={lines} settle={settle} status={status} />
          </Col>
          <Col xs={24} md={14}>
            <Card>{line && <LinePane key={line.no} line={line} lines={lines} settle={settle} />}</Card>
          </Col>
        </Row>
      )}
      {settle.outcomes.length > 0 && <OutcomesDialog outcomes={settle.outcomes} close={settle.forget} />}
    </>
  );
}

function ListActions({ list: { id, name, status, lines } }: { readonly list: UpperListState }) {
  const confirm = useConfirm();
  const navigate = useNavigate();
  const dismiss = useAct(
    () => told(api.POST('/api/v1/upper-lists/{id}/dismissal', { params: { path: { id } } })),
    ['upper-lists'],
  );
  const putAway = () => dismiss.mutate(undefined, { onSuccess: () => void navigate('/upper-lists') });
  const ask = () =>
    confirm({
      title: `收起“${name}”？`,
      content: `还有 ${lines.open} 行没有办理。收起后不能再办理，已记的采用不受影响。`,
      okText: '收起',
      onOk: putAway,
    });
  return (
    <Flex gap={8}>
      <ListKeyHelp />
      {status === 'open' && <Button onClick={lines.open > 0 ? () => void ask() : putAway}>收起清单</Button>}
    </Flex>
  );
}
