import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useAct } from '../../shared/use-act';
import type { Download } from './download';
import { OrderedFiles } from './ordered-files';

interface OrderButtonsProps<F extends string> {
  /** Formats and what their buttons say. */
  readonly formats: Readonly<Record<F, string>>;
  readonly order: (format: F) => Promise<Download>;
}

/** A button a format; what was asked for is followed below until it can be saved. */
export function OrderButtons<F extends string>({ formats, order }: OrderButtonsProps<F>) {
  const [files, setFiles] = useState<readonly Download[]>([]);
  const ask = useAct(order, ['downloads']);
  return (
    <>
      <Flex gap={8} wrap style={{ marginBottom: 8 }}>
        {(Object.keys(formats) as F[]).map((format) => (
          <Button
            key={format}
            size="small"
            loading={ask.isPending && ask.variables === format}
            onClick={() => ask.mutate(format, { onSuccess: (file) => setFiles((before) => [file, ...before]) })}
          >
            {formats[format]}
          </Button>
        ))}
      </Flex>
      <OrderedFiles files={files} />
    </>
  );
}
