import { Component, type ReactNode } from 'react';
import { PageFailure } from './page-failure.tsx';

/** The last wall: a defect of the desk shows words and a way on, never a white page. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <PageFailure /> : this.props.children;
  }
}
