import type { KpiView } from '@rumbo/api';
import { againstTarget, canItReach, isChangeReal, kpiFigure, reasonParams } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** Three questions, each with its answer and the evidence for it. */
export function WhatThisSays({ view }: { readonly view: KpiView }): ReactNode {
  const reader = useReader();
  const { words, format, text } = reader;
  const { says } = words.kpi;
  const figure = kpiFigure(view.kpi, text);
  const limits = view.limits.at(-1) ?? null;
  const points = view.points.filter(({ value }) => value !== null).length;
  const shown = view.kpi.period ?? view.head.period;
  const answers = [
    { question: says.againstTarget, ...againstTarget(words, format, figure, reasonParams(view.kpi, reader)) },
    { question: says.isChangeReal, ...isChangeReal(words, format, figure, { shown, points, limits }) },
    ...(view.kpi.direction === 'none' || view.kpi.direction === 'yesNo'
      ? []
      : [{ question: says.canItReach, ...canItReach(words, format, figure, limits) }]),
  ];
  return (
    <section className="panel">
      <header>
        <h2>{says.title}</h2>
      </header>
      <dl className="read pad">
        {answers.map(({ question, answer, evidence }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              <span className="b">{answer}</span> {evidence}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
