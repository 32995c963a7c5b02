import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Select } from 'antd';
import { useState } from 'react';
import { api, newKey, type Schemas, told } from '../../api/client';
import { useRegulations, versionOn } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { ReceiptPreview } from '../../shared/parts/receipt-preview';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { RegulationFields } from '../adoption/regulation-fields';
import { saidFields } from '../adoption/adoption';
import { contentOf, type RecordedEvent } from '../records/event';
import { type Issue, issueName } from './issue';

interface AdoptIntoIssueDialogProps {
  readonly issue: Issue;
  readonly item: Schemas['ItemResponse'];
  readonly close: () => void;
}

interface Entered {
  readonly column?: string;
  readonly fields?: Readonly<Record<string, string | undefined>>;
}

/** What the issue says already, or asks for in a way of its own. */
const elsewhere = ['pub', 'level', 'column'];

/**
 * Adopts an item into the issue, under a column, on its day. An adoption by this publication that names no issue is taken back
 * with it, since it would count twice.
 */
export function AdoptIntoIssueDialog(props: AdoptIntoIssueDialogProps) {
  const loose = useLooseAdoption(props.item, props.issue);
  return loose.isLoading ? null : <IntoIssue {...props} loose={loose.data ?? null} />;
}

interface IntoIssueProps extends AdoptIntoIssueDialogProps {
  readonly loose: RecordedEvent | null;
}

function IntoIssue({ issue, item, loose, close }: IntoIssueProps) {
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const say = useUndo();
  const regulations = useRegulations();
  const regulation = versionOn(regulations.data ?? [], issue.issuedOn);
  const bodyOf = ({ column, fields }: Entered): Said => ({
    fields: saidFields('adoption', fields, regulation),
    ...(column && { column }),
  });
  const record = (said: Said, params: Params) => recorded(issue.id, loose?.no ?? item.id, said, params);
  const adopt = useAct(
    (entered: Entered) => record(bodyOf(entered), { header: { 'Idempotency-Key': key } }),
    ['issues', 'items', 'events', 'standings'],
    { said: false },
  );
  const body = bodyOf(Form.useWatch<Entered | undefined>([], form) ?? {});
  const shape = regulation?.events.find(({ type }) => type === 'adoption');
  // Before the regulation is here nothing is known to be complete.
  const complete =
    shape?.fields.every(({ name, required }) => !required || elsewhere.includes(name) || body.fields?.[name]) ?? false;
  const done = () => {
    say(`《${item.title}》已编入${issueName(issue)}`);
    close();
  };
  return (
    <FormDialog<Entered>
      title={`编入${issueName(issue)}`}
      okText="编入"
      form={form}
      initial={loose ? saidBefore(loose, issue) : {}}
      act={adopt}
      send={(entered) => adopt.mutate(entered, { onSuccess: done })}
      close={close}
      below={
        <>
          {loose && (
            <Alert
              type="warning"
              showIcon
              title={`${issue.title} ${loose.occurredOn} 已采用这条信息（第 ${loose.no} 号），没有写期号`}
              description="编入时撤销那次采用，按本期的日期重新记一次，一次办成，不会计两次；供稿单位的明细里会看到先冲回、后记入。"
              style={{ marginBottom: 12 }}
            />
          )}
          <ReceiptPreview
            about={['issue', issue.id, item.id, body]}
            ask={() => record(body, { query: { dryRun: 'true' } })}
            complete={complete}
            title={loose ? '编入后冲回和新记的' : '采用后将记'}
            hint="选好体裁后，这里显示各单位的得分"
          />
        </>
      }
    >
      <p>《{item.title}》</p>
      {issue.columns.length > 0 && (
        <Form.Item name="column" label="栏目">
          <Select
            autoFocus
            allowClear
            options={issue.columns.map(({ code, title }) => ({ value: code, label: title }))}
          />
        </Form.Item>
      )}
      <RegulationFields regulation={regulation} type="adoption" without={elsewhere} />
    </FormDialog>
  );
}

type Said = Omit<Schemas['AdoptIntoIssueRequest'], 'itemId'>;

interface Params {
  readonly header?: { readonly 'Idempotency-Key': string };
  readonly query?: { readonly dryRun: 'true' };
}

/** Of an item, or of an adoption of it that named no issue, by its number. */
async function recorded(
  id: string,
  what: string | number,
  said: Said,
  more: Params,
): Promise<Schemas['ReceiptResponse']> {
  const params = { path: { id }, ...more };
  if (typeof what === 'string')
    return told(api.POST('/api/v1/issues/{id}/adoptions', { params, body: { ...said, itemId: what } }));
  const both = await told(api.POST('/api/v1/issues/{id}/readoptions', { params, body: { ...said, event: what } }));
  return { ...both.adoption, entries: [...both.cancellation.entries, ...both.adoption.entries] };
}

/** What an adoption said already, as far as the issue asks for it. */
function saidBefore(loose: RecordedEvent, { columns }: Issue): Entered {
  const { column, ...fields } = contentOf(loose).fields;
  return { fields, ...(columns.some(({ code }) => code === column) && { column: column ?? '' }) };
}

/** The standing adoption of an item by the publication of an issue that says of no issue; null without one. */
function useLooseAdoption({ id, status }: Schemas['ItemResponse'], { publication }: Issue) {
  return useQuery({
    enabled: status === 'adopted',
    queryKey: ['events', 'loose', id, publication],
    queryFn: async () => {
      const query = { itemId: id, type: 'adoption', publication, status: 'standing', limit: 50 } as const;
      const { rows } = await told(api.GET('/api/v1/events', { params: { query } }));
      return rows.find((event) => !contentOf(event).about['issue']) ?? null;
    },
  });
}
