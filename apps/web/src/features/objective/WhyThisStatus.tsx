import type { ObjectiveView } from '@rumbo/api';
import { missingParams } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** The rule that gives the status, and the score and coverage beside it. */
export function WhyThisStatus({ view }: { readonly view: ObjectiveView }): ReactNode {
  const reader = useReader();
  const { words, format } = reader;
  const { objective: say } = words;
  const { objective, rule } = view;
  const why = objective.lead === null ? {} : missingParams(objective.missing, objective.lead, reader);
  return (
    <section className="panel">
      <header>
        <h2>{say.why}</h2>
      </header>
      <dl className="read pad">
        <div>
          <dd>
            {objective.reason === null ? null : <p>{words.status.reasonSentence[objective.reason](why)}</p>}
            {objective.isDataMissing ? <p>{say.dataMissing}</p> : null}
            <p className="dim">{rule === 'worst' ? say.ruleWorst : say.ruleWeighted}</p>
          </dd>
        </div>
        {objective.score === null ? null : (
          <div>
            <dt>{say.score}</dt>
            <dd className="b">{say.scoreOf(format.figure(objective.score, 0))}</dd>
          </div>
        )}
        {objective.coverage === null ? null : (
          <div>
            <dt>{say.coverage}</dt>
            <dd>{say.coverageOf(format.percent(Math.floor(objective.coverage * 100)))}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
