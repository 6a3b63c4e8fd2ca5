import type { ApprovalsView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useReader } from '../../app/language.tsx';
import { Caret } from '../../ui/icons.tsx';
import { SubmissionPanel } from './SubmissionPanel.tsx';
import { useOneByOne } from './use-one-by-one.ts';
import { WaitingMap } from './WaitingMap.tsx';
import './one-by-one.css';

/** In one hand: one of the things that wait on a screen, what is decided about it under the thumb. */
export function OneByOnePage({ view }: { readonly view: ApprovalsView }): ReactNode {
  const { words, format, text } = useReader();
  const { approvals, mapVersions } = words;
  const { one } = approvals;
  const [actions, setActions] = useState<HTMLElement | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keys = [
    ...(view.map === null ? [] : ['map']),
    ...view.submissions.map(({ unitId, period }) => `${unitId}:${period}`),
  ];
  const { at, go } = useOneByOne(keys);
  const key = keys[at] ?? '';
  const submission = view.submissions[view.map === null ? at : at - 1];
  const title =
    submission === undefined
      ? mapVersions.waiting.heading
      : approvals.submission(text(submission.unitName), format.period(submission.period, 'text'));

  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    // The button that was pressed has gone with what was decided on.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [key]);

  const turn = (label: string, to: number, className: string): ReactNode =>
    keys.length < 2 ? null : (
      <button
        type="button"
        className={`btn turn ${className}`}
        aria-label={label}
        aria-disabled={keys[to] === undefined}
        onClick={() => go(to)}
      >
        <Caret />
      </button>
    );
  return (
    <>
      <p className="ofmany" role="status">
        <span className="said">{title} </span>
        {keys.length < 2 ? null : one.position(at + 1, keys.length)}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {submission === undefined ? (
        view.map === null ? null : (
          <WaitingMap map={view.map} />
        )
      ) : (
        <SubmissionPanel key={key} submission={submission} planId={view.planId} actionsIn={actions} />
      )}
      <div className="decidebar noprint" role="group" aria-label={one.label}>
        {turn(one.previous, at - 1, 'back')}
        <div className="decide" ref={setActions} />
        {turn(one.next, at + 1, 'on')}
      </div>
    </>
  );
}
