import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, type ReactNode } from 'react';

import { followFocus } from './layers.ts';
import { ToastArea } from './toast.tsx';

/** Around every page: no style elements (the content security policy refuses them), shared tooltip delays, toasts, and a focus that finds its way back. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  useEffect(followFocus, []);
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={450}>
        <ToastArea>{children}</ToastArea>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
