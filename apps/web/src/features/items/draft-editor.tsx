import { Alert, App, Button, Card, Col, Flex, Row } from 'antd';
import { useEffect, useState } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { useCaller } from '../../api/use-session';
import { SaveBar } from '../../shared/parts/save-bar';
import { useAct } from '../../shared/use-act';
import { type DraftFields, missingIn } from './draft';
import { DraftAttachments } from './draft-attachments';
import { DraftFieldsForm } from './draft-fields';
import { DuplicateWarning } from './duplicate-warning';
import { useAttachments } from './item-queries';
import { SaveState } from './save-state';
import { SecrecyFindings } from './secrecy-findings';
import { SubmitDialog } from './submit-dialog';
import { UrgentCard } from './urgent-card';
import { useAutosave } from './use-autosave';

interface DraftEditorProps {
  readonly start: { fields: DraftFields; id: string | null; version: number; returned: boolean };
  readonly opinion: string | null;
}

/** The fields on the left; on the right what the program noticed, while there is still time. */
export function DraftEditor({ start, opinion }: DraftEditorProps) {
  const draft = useAutosave(start);
  const [submitting, setSubmitting] = useState(false);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { name, unitId } = useCaller();
  const paper = unitId === null;
  const { fields } = draft;
  const keep = useAct(draft.save, []);
  const { id } = draft.place();
  useAddressOf(id);
  useGuard(draft.state !== 'clean', draft.save);
  const submitted = () => {
    message.success(paper ? '来稿已登记' : '已报送');
    void navigate(`/items/${draft.place().id}`);
  };
  const [wanted, setWanted] = useState(false);
  const { data: files = [] } = useAttachments(id);
  const missing = missingIn(fields, paper && files.length > 0);
  const handIn = () => {
    setWanted(true);
    if (missing[0]) document.getElementById(`draft-${missing[0]}`)?.focus();
    else keep.mutate(undefined, { onSuccess: () => setSubmitting(true) });
  };
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={15}>
        {opinion && (
          <Alert type="warning" showIcon title="办公室的退改意见" description={opinion} style={{ marginBottom: 16 }} />
        )}
        <Card>
          <DraftFieldsForm
            paper={paper}
            fields={fields}
            change={draft.change}
            returned={start.returned}
            missing={wanted ? missing : []}
          />
          <SaveBar>
            <Button type="primary" loading={keep.isPending} onClick={handIn}>
              {paper ? '登记' : '报送'}
            </Button>
            <SaveState draft={draft} />
          </SaveBar>
        </Card>
      </Col>
      <Col xs={24} lg={9}>
        <Flex vertical gap={16}>
          <SecrecyFindings warnings={draft.saved?.warnings ?? []} />
          <DuplicateWarning title={fields.title} body={fields.body} itemId={id} />
          {!start.returned && (
            <UrgentCard id={id} happenedAt={fields.happenedAt} saveFirst={draft.save} place={draft.place} />
          )}
          <DraftAttachments id={id} saveFirst={draft.save} place={draft.place} />
        </Flex>
      </Col>
      {submitting && fields.unitId !== null && (
        <SubmitDialog
          place={draft.place}
          unitId={fields.unitId}
          writer={name}
          paper={paper}
          close={() => setSubmitting(false)}
          done={submitted}
        />
      )}
    </Row>
  );
}

/** The address of a new draft names it as soon as it is saved, so that a reload finds it. */
function useAddressOf(id: string | null): void {
  useEffect(() => {
    if (id !== null) history.replaceState(history.state, '', `/app/items/${id}/draft`);
  }, [id]);
}

/** Nobody leaves with something unsaved: going elsewhere saves first, closing the window asks. */
function useGuard(unsaved: boolean, save: () => Promise<void>): void {
  const blocker = useBlocker(unsaved);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    // Whoever turns round while it saves is led by the last turn alone: a blocker lets nobody pass twice.
    let last = true;
    void save().then(
      () => last && blocker.proceed(),
      () => last && blocker.reset(),
    );
    return () => void (last = false);
  }, [blocker, save]);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
