import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from './query-client';
import { router } from './router';
import { isDark, usePreferences } from './preferences';
import { themeOf } from './theme';
import { usePrinting } from '../shared/use-printing';

/** Everything around the pages. */
export function Application() {
  const preferences = usePreferences();
  // Paper looks the same whoever prints on it.
  const printing = usePrinting();
  const dark = isDark(preferences) && !printing;
  const large = preferences.large && !printing;
  // What the browser itself draws, such as the calendar of a field for dates, follows what was chosen here.
  useEffect(() => void (document.documentElement.style.colorScheme = dark ? 'dark' : 'light'), [dark]);
  return (
    <ConfigProvider locale={zhCN} theme={themeOf({ dark, large })} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3 }} className="application">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
