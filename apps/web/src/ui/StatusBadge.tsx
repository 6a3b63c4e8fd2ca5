import type { Status } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../app/language.tsx';
import { StatusMark } from './StatusMark.tsx';
import { STATUS_CLASS } from './status-class.ts';

interface StatusBadgeProps {
  readonly status: Status;
  readonly size?: 'large';
  /** Other words beside the mark: a count, a slip. */
  readonly children?: ReactNode;
}

/** Colour, shape and word, always together. */
export function StatusBadge({ status, size, children }: StatusBadgeProps): ReactNode {
  const { words } = useReader();
  return (
    <span className={`st ${STATUS_CLASS[status]}${size === 'large' ? ' lg' : ''}`}>
      <StatusMark status={status} />
      {children ?? words.status.word[status]}
    </span>
  );
}
