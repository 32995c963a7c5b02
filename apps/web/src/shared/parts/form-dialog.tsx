import { Alert, Form, type FormInstance, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useClosing } from '../use-closing';

interface FormDialogProps<V extends object> {
  readonly title: string;
  readonly okText: string;
  readonly cancelText?: string;
  readonly danger?: boolean;
  /** The button has the focus from the first moment: Enter is all that is mostly needed. */
  readonly okFocused?: boolean;
  /** Whether there is anything to send; else the dialog can only be closed. */
  readonly sendable?: boolean;
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
  /** Why it was refused, where the sentence alone does not say it. */
  readonly refusal?: (error: Error) => ReactNode;
}

/**
 * A dialog that is a form: Enter sends it, from several lines Ctrl+Enter; a refusal stands in it, and what was typed stays:
 * whoever closes it with something typed is asked first.
 */
export function FormDialog<V extends object>(props: FormDialogProps<V>) {
  const { title, okText, cancelText, danger = false, okFocused = false, sendable = true, width } = props;
  const { initial, act, send, close, children, below, refusal = refused } = props;
  const id = useId();
  const [own] = Form.useForm<V>();
  const form = props.form ?? own;
  const leave = useClosing(() => sendable && form.isFieldsTouched(), close);
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) form.submit();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      {...(cancelText !== undefined && { cancelText })}
      {...(width !== undefined && { width })}
      okButtonProps={{ danger, htmlType: 'submit', form: id, autoFocus: okFocused }}
      {...(!sendable && { footer: (_, { CancelBtn }) => <CancelBtn /> })}
      confirmLoading={act.isPending}
      mask={{ closable: false }}
      onCancel={leave}
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
      {act.error && <div ref={bringInSight}>{refusal(act.error)}</div>}
    </Modal>
  );
}

const refused = ({ message }: Error) => <Alert type="error" showIcon role="alert" title={message} />;

/** A long dialog is scrolled inside: why it was refused must not lie below its edge. */
function bringInSight(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'nearest' });
}
