import { App, Button, type ButtonProps } from 'antd';

interface ReadyButtonProps extends Omit<ButtonProps, 'disabled' | 'onClick'> {
  /** What must be done first; null where nothing is missing. */
  readonly missing: string | null;
  readonly onClick: () => void;
}

/** A button that says what is missing when it is pressed too early. A grey one leaves everybody guessing. */
export function ReadyButton({ missing, onClick, ...rest }: ReadyButtonProps) {
  const { message } = App.useApp();
  return <Button {...rest} onClick={() => (missing === null ? onClick() : void message.info(missing, 4))} />;
}
