import type { HistoryView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { failureOf } from '../../app/refusal.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { contentText } from '../data-entry/ConflictDialog.tsx';
import { trailSteps, type TrailStep } from './trail-steps.ts';
import './value-trail.css';

interface ValueTrailProps {
  readonly planId: string;
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
  /** What is said where nobody ever reported this value. */
  readonly none: string;
}

/** Everything that happened to one value, newest first: who, when, before and after, how it came in, and why. */
export function ValueTrail({ none, ...cell }: ValueTrailProps): ReactNode {
  const { words } = useReader();
  const { data, error } = useQuery(screens.history.queryOptions(cell));
  if (error !== null) return <p className="wrong">{failureSentence(words, failureOf(error))}</p>;
  if (data === undefined) return null;
  const { revisions, figure } = data;
  if (revisions.length === 0 || figure === null) return <p className="small dim">{none}</p>;
  return (
    <ol className="valuetrail">
      {trailSteps(revisions).map((step, index) => (
        <Step key={index} step={step} figure={figure} />
      ))}
    </ol>
  );
}

function Step({ step, figure }: { readonly step: TrailStep; readonly figure: Figure }): ReactNode {
  const reader = useReader();
  const { words, format } = reader;
  const { trail } = words;
  const { revision, kind, before } = step;
  const shown = (one: TrailStep['before']): string => contentText(reader, figure, one?.content ?? null);
  const isTyped = kind === 'entered' || kind === 'corrected';
  const why =
    kind === 'returned' ? revision.returnReason : revision.comment === before?.comment ? null : revision.comment;
  const notes = [
    ...(isTyped ? [words.entry.channel[revision.channel]] : []),
    ...(revision.isEstimated && isTyped ? [words.entry.cell.estimated.toLowerCase()] : []),
  ];
  return (
    <li className={kind}>
      <p>
        <b>{isTyped ? trail.fromTo(shown(before), shown(revision), kind === 'corrected') : trail.done[kind]}</b>{' '}
        {[trail.by(revision.by), ...notes].join(', ')}
        {why === null || why === '' ? null : <q className="dim">{why}</q>}
      </p>
      <time className="small faint nowrap" dateTime={revision.at}>
        {format.instant(revision.at, 'day')} {format.instant(revision.at, 'time')}
      </time>
    </li>
  );
}

type Figure = NonNullable<HistoryView['figure']>;
