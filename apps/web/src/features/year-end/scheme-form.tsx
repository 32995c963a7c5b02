import { Alert, App, Button, Card, Form } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { differences } from '../../shared/differences';
import { timeText, today } from '../../shared/formats';
import { useRegulations, versionOn, wordTitle } from '../../shared/office';
import { ChangesMeanwhile } from '../../shared/parts/changes-meanwhile';
import { SaveBar } from '../../shared/parts/save-bar';
import { WorkingDays } from '../../shared/parts/working-days';
import { useChange } from '../../shared/use-change';
import { useUnsaved } from '../../shared/use-unsaved';
import { type DecidedScheme, type Scheme, schemeOf, usualScheme } from './scheme';
import { SchemeCommendation } from './scheme-commendation';
import { SchemeGrades } from './scheme-grades';
import { schemeLines } from './scheme-lines';
import { SchemeStandard } from './scheme-standard';
import { SchemeVetoes } from './scheme-vetoes';

interface SchemeFormProps {
  readonly decided: DecidedScheme | null;
  readonly reread: () => Promise<DecidedScheme | null>;
  readonly giveUp: () => void;
}

/** The scheme part by part; what is not saved yet and the way to save it stay in sight. */
export function SchemeForm({ decided, reread, giveUp }: SchemeFormProps) {
  const manages = useMay()('year_end.manage');
  const { message } = App.useApp();
  const [form] = Form.useForm<Scheme>();
  const begun = decided ?? usualScheme;
  const [saved, setSaved] = useState<Scheme>(begun);
  const [entered, setEntered] = useState<Scheme>(begun);
  const inWords = useSchemeLines();
  const unsaved = differences(inWords(saved), inWords(entered)).map(({ label }) => label);
  useUnsaved(unsaved.length > 0);
  const change = useChange<DecidedScheme | null, Scheme, DecidedScheme>({
    opened: decided,
    reread,
    write: (wanted, seen) =>
      told(api.PUT('/api/v1/year-end-scheme', { body: { ...schemeOf(wanted), version: seen?.version ?? 0 } })),
    changes: 'year-end-scheme',
  });
  const { act: save, meanwhile } = change;
  // All there is, also of fields that are not on the page at the moment.
  const everything = () => form.getFieldsValue(true) as Scheme;
  const keep = (wanted: Scheme) => {
    const sent = everything();
    save.mutate(wanted, {
      onSuccess: (stands) => {
        setSaved(sent);
        change.see(stands);
        void message.success(`已保存为第 ${stands.version} 版`);
      },
    });
  };
  return (
    <Form<Scheme>
      form={form}
      layout="vertical"
      disabled={!manages}
      scrollToFirstError={{ block: 'center' }}
      initialValues={begun}
      onValuesChange={() => setEntered(everything())}
      onFinish={(wanted) => !save.isPending && keep(wanted)}
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
      {manages && (
        <SaveBar
          framed
          above={
            <>
              {save.error && (
                <Alert type="error" showIcon role="alert" title={save.error.message} style={{ marginBottom: 12 }} />
              )}
              {meanwhile && (
                <ChangesMeanwhile
                  was={meanwhile.was ? inWords(meanwhile.was) : []}
                  now={meanwhile.now ? inWords(meanwhile.now) : []}
                  action={
                    <Button size="small" onClick={giveUp}>
                      放弃我填写的
                    </Button>
                  }
                />
              )}
            </>
          }
        >
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {meanwhile ? '仍按我填写的保存' : '保存'}
          </Button>
          <span role="status">
            {unsaved.length > 0
              ? `还没有保存：${unsaved.join('、')}`
              : decided === null
                ? '还没有设定，保存以后才有效'
                : '没有未保存的改动'}
          </span>
        </SaveBar>
      )}
    </Form>
  );
}

/** A scheme in words, those of the regulation in force among them. */
function useSchemeLines() {
  const regulation = versionOn(useRegulations().data ?? [], today());
  return (scheme: Scheme) =>
    schemeLines(schemeOf(scheme), (vocabulary, word) => wordTitle(regulation, vocabulary, word));
}
