import { Alert, App, Button, Card, Form } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { ChangesMeanwhile } from '../../shared/parts/changes-meanwhile';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { WorkingDays } from '../../shared/parts/working-days';
import { useChange } from '../../shared/use-change';
import { useUnsaved } from '../../shared/use-unsaved';
import { type DecidedScheme, type Scheme, schemeOf, usualScheme, useScheme } from './scheme';
import { SchemeCommendation } from './scheme-commendation';
import { SchemeGrades } from './scheme-grades';
import { schemeLines } from './scheme-lines';
import { SchemeStandard } from './scheme-standard';
import { SchemeVetoes } from './scheme-vetoes';

/** By what the office ends its years. Everybody may read it; each decision is a further version. */
export function Component() {
  const scheme = useScheme();
  // Begun anew where somebody gives up what was entered for what somebody else decided.
  const [begun, setBegun] = useState(0);
  return (
    <Page title="年终评定办法">
      <Loaded query={scheme}>
        {(decided) => (
          <SchemeForm
            key={begun}
            decided={decided}
            reread={async () => (await scheme.refetch()).data ?? decided}
            giveUp={() => setBegun(begun + 1)}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface SchemeFormProps {
  readonly decided: DecidedScheme | null;
  readonly reread: () => Promise<DecidedScheme | null>;
  readonly giveUp: () => void;
}

function SchemeForm({ decided, reread, giveUp }: SchemeFormProps) {
  const manages = useMay()('year_end.manage');
  const { message } = App.useApp();
  const [changed, setChanged] = useState(false);
  useUnsaved(changed);
  const change = useChange<DecidedScheme | null, Scheme, DecidedScheme>({
    opened: decided,
    reread,
    write: (entered, seen) =>
      told(api.PUT('/api/v1/year-end-scheme', { body: { ...schemeOf(entered), version: seen?.version ?? 0 } })),
    changes: 'year-end-scheme',
  });
  const { act: save, meanwhile } = change;
  const saved = (stands: DecidedScheme) => {
    setChanged(false);
    change.see(stands);
    void message.success(`已保存为第 ${stands.version} 版`);
  };
  return (
    <Form<Scheme>
      layout="vertical"
      disabled={!manages}
      initialValues={decided ?? usualScheme}
      onValuesChange={() => setChanged(true)}
      onFinish={(entered) => !save.isPending && save.mutate(entered, { onSuccess: saved })}
    >
      <p style={{ marginTop: 0 }}>
        {decided
          ? `第 ${decided.version} 版，${decided.decidedBy} ${timeText(decided.decidedAt)} 设定。改动对以后拟定和重新拟定的年终评定有效。`
          : manages
            ? '还没有设定。下面是常见的写法，照本地文件改好再保存。'
            : '还没有设定，由系统管理员设定。'}
      </p>
      {(decided !== null || manages) && (
        <>
          <SchemeStandard />
          <SchemeGrades />
          <SchemeCommendation />
          <SchemeVetoes />
          <Card title="公示">
            <WorkingDays name="noticeDays" label="公示几个工作日" min={1} />
            <WorkingDays name="decideDays" label="公示期满后几个工作日内答复异议" min={0} />
          </Card>
        </>
      )}
      {save.error && (
        <Alert type="error" showIcon role="alert" title={save.error.message} style={{ margin: '16px 0 12px' }} />
      )}
      {meanwhile && (
        <ChangesMeanwhile
          was={meanwhile.was ? schemeLines(meanwhile.was) : []}
          now={meanwhile.now ? schemeLines(meanwhile.now) : []}
          action={
            <Button size="small" onClick={giveUp}>
              放弃我填写的
            </Button>
          }
        />
      )}
      {manages && (
        <Button type="primary" htmlType="submit" loading={save.isPending} style={{ marginTop: 16 }}>
          {meanwhile ? '仍按我填写的保存' : '保存'}
        </Button>
      )}
    </Form>
  );
}
