import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';

import { ToastArea } from './toast.tsx';

/** Around every page: no style elements (the content security policy refuses them), shared tooltip delays, toasts. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={450}>
        <ToastArea>{children}</ToastArea>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
