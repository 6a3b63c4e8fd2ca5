import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useReader } from './language.tsx';
import { NO_PLACE } from './search.ts';
import { useTitle } from './use-title.ts';

export function NotFound(): ReactNode {
  const { notFound } = useReader().words.states;
  useTitle(notFound.title);
  return (
    <EmptyState
      title={notFound.title}
      body={notFound.body}
      actions={
        <Link to="/" search={NO_PLACE} className="btn">
          {notFound.home}
        </Link>
      }
    />
  );
}
