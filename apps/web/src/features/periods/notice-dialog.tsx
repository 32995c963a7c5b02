import { Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { periodText } from '../../shared/periods';
import { useAct } from '../../shared/use-act';
import { type Period, usePeriodSettings } from './period-queries';

interface Entered {
  readonly noticeUntil?: string;
  readonly decideBy?: string;
  readonly documentNo?: string;
  readonly reason?: string;
}

interface NoticeDialogProps {
  readonly period: Period;
  readonly action: 'hold' | 'reopen';
  readonly close: () => void;
}

/** Until when units check the month, and by when the office answers. A day once told is only put off. */
export function NoticeDialog({ period, action, close }: NoticeDialogProps) {
  const { month, records } = period;
  const { data: settings } = usePeriodSettings();
  const reopening = action === 'reopen';
  const last = records[records.length - 1];
  const earliest = last && last.noticeUntil > today() ? last.noticeUntil : today();
  const put = useAct(
    ({ documentNo = '', reason = '', noticeUntil = '', decideBy = '' }: Entered) => {
      const notice = { ...(noticeUntil && { noticeUntil }), ...(decideBy && { decideBy }) };
      const params = { path: { month } };
      return reopening
        ? told(api.POST('/api/v1/periods/{month}/reopening', { params, body: { ...notice, documentNo, reason } }))
        : told(
            api.POST('/api/v1/periods/{month}/holding', {
              params,
              body: { ...notice, ...(reason.trim() && { reason: reason.trim() }) },
            }),
          );
    },
    ['periods', 'statements'],
    { said: false },
  );
  const title = reopening ? `${periodText(month)}重新核对` : `把 ${periodText(month)}送各单位核对`;
  return (
    <FormDialog
      title={title}
      okText="确定"
      act={put}
      send={(entered: Entered) => put.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>
        {reopening
          ? '月份仍然是结账的，更正记入未结账的月份，在下一期通报中列为以前期间调整。'
          : '各单位会收到通知，在截止日以前确认或提出异议。截止日只能延后，不能提前。'}
      </p>
      <Form.Item
        name="noticeUntil"
        label="核对到"
        extra={settings && `不填的，给各单位 ${settings.noticeDays} 个工作日`}
      >
        <Input type="date" min={earliest} />
      </Form.Item>
      <Form.Item
        name="decideBy"
        label="异议答复期限"
        extra={settings && `不填的，再给 ${settings.decideDays} 个工作日`}
      >
        <Input type="date" min={earliest} />
      </Form.Item>
      {reopening && (
        <Form.Item
          name="documentNo"
          label="文号"
          rules={[{ required: true, whitespace: true, message: '重新核对须有文件依据，请填写文号' }]}
        >
          <Input maxLength={80} placeholder="如：区政办函〔2014〕12号" />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={reopening ? '原因' : '给各单位的话'}
        rules={[{ required: reopening, whitespace: true, message: '请写明原因' }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
