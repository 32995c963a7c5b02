import { Alert, Form, type FormInstance, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useId } from 'react';

interface FormDialogProps<V extends object> {
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly width?: number;
  readonly form?: FormInstance<V>;
  readonly initial?: Partial<V>;
  /** What the last attempt came to. */
  readonly act: { readonly isPending: boolean; readonly error: Error | null };
  readonly send: (entered: V) => void;
  readonly close: () => void;
  /** The fields. */
  readonly children: ReactNode;
  /** Stands below the fields. */
  readonly below?: ReactNode;
}

/** A dialog that is a form: Enter sends it, from several lines Ctrl+Enter; a refusal stands in it, and what was typed stays. */
export function FormDialog<V extends object>(props: FormDialogProps<V>) {
  const { title, okText, danger = false, width, initial, act, send, close, children, below } = props;
  const id = useId();
  const [own] = Form.useForm<V>();
  const form = props.form ?? own;
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) form.submit();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      {...(width !== undefined && { width })}
      okButtonProps={{ danger, htmlType: 'submit', form: id }}
      confirmLoading={act.isPending}
      mask={{ closable: false }}
      onCancel={close}
    >
      <div onKeyDown={sendByKey}>
        <Form<V>
          id={id}
          form={form}
          layout="vertical"
          scrollToFirstError
          {...(initial && { initialValues: initial })}
          onFinish={(entered) => !act.isPending && send(entered)}
        >
          {children}
        </Form>
      </div>
      {below}
      {act.error && (
        <div ref={bringInSight}>
          <Alert type="error" showIcon role="alert" title={act.error.message} />
        </div>
      )}
    </Modal>
  );
}

/** A long dialog is scrolled inside: why it was refused must not lie below its edge. */
function bringInSight(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'nearest' });
}
