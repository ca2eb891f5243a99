import { Component, type ReactNode } from 'react';

import { translate as t } from '../i18n/index.ts';
import { lockNow } from '../state/index.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

interface Props {
  readonly children: ReactNode;
}

/** A part of the page failed: says so plainly, and that nothing saved is lost. Nothing about the failure leaves the page. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState title={t('app.broken')} text={t('app.brokenText')}>
        <Button variant="primary" onClick={() => this.setState({ failed: false })}>
          {t('app.showAgain')}
        </Button>
        <Button onClick={lockNow}>{t('app.lockLong')}</Button>
      </EmptyState>
    );
  }
}
