import { Alert, Button } from 'antd';

interface TroubleProps {
  readonly error: Error;
  readonly retry?: () => unknown;
}

/** Why something is not there, in place of it. */
export function Trouble({ error, retry }: TroubleProps) {
  return (
    <Alert
      type="warning"
      showIcon
      title={error.message}
      action={
        retry && (
          <Button size="small" onClick={() => void retry()}>
            重试
          </Button>
        )
      }
    />
  );
}
