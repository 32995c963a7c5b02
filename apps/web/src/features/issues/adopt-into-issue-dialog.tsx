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
import { contentOf } from '../records/event';
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
 * before, since it would count twice.
 */
export function AdoptIntoIssueDialog({ issue, item, close }: AdoptIntoIssueDialogProps) {
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const [keyOfTakingBack] = useState(newKey);
  const say = useUndo();
  const regulations = useRegulations();
  const regulation = versionOn(regulations.data ?? [], issue.issuedOn);
  const bodyOf = ({ column, fields }: Entered): Schemas['AdoptIntoIssueRequest'] => ({
    itemId: item.id,
    fields: saidFields('adoption', fields, regulation),
    ...(column && { column }),
  });
  const path = { id: issue.id };
  const loose = useLooseAdoption(item, issue);
  const adopt = useAct(
    async (entered: Entered) => {
      if (loose.data) {
        const params = { header: { 'Idempotency-Key': keyOfTakingBack } };
        const taken = { event: loose.data.no, reason: `改编入${issueName(issue)}` };
        await told(api.POST('/api/v1/cancellations', { params, body: taken }));
      }
      return told(
        api.POST('/api/v1/issues/{id}/adoptions', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: bodyOf(entered),
        }),
      );
    },
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
      act={adopt}
      send={(entered) => !loose.isLoading && adopt.mutate(entered, { onSuccess: done })}
      close={close}
      below={
        loose.data ? (
          <Alert
            type="warning"
            showIcon
            title={`${issue.title} ${loose.data.occurredOn} 已采用这条信息（第 ${loose.data.no} 号），没有写期号`}
            description="编入本期时先撤销那次采用，再按本期的日期重新记一次，同一次采用不会计两次；供稿单位的明细里会看到先冲回、后记入。"
            style={{ marginBottom: 12 }}
          />
        ) : (
          <ReceiptPreview
            about={['issue', issue.id, body]}
            ask={() =>
              told(api.POST('/api/v1/issues/{id}/adoptions', { params: { path, query: { dryRun: 'true' } }, body }))
            }
            complete={complete}
            title="采用后将记"
            hint="选好体裁后，这里显示各单位的得分"
          />
        )
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
