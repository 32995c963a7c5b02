import { useState } from 'react';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { useScheme } from './scheme';
import { SchemeForm } from './scheme-form';

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
