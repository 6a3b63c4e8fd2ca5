import type { Status } from '@rumbo/domain';
import { statusMark } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { MarkSvg } from './MarkSvg.tsx';

/** The shape alone, for where its word stands beside it. */
export function StatusMark({ status }: { readonly status: Status }): ReactNode {
  return <MarkSvg mark={statusMark(status)} />;
}
