import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  /** What stands in place of what broke. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a fault in one part from emptying the page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
