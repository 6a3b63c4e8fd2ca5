import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { screenInput, usePlace } from '../../app/place.tsx';
import { failureOf } from '../../app/refusal.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

const PAUSE_MS = 250;

/** What was said last, once nothing else is said for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The figure of the latest period as the formula is typed, over what has been approved; or why there is none. */
export function FormulaPreview({
  form,
  isSound,
}: {
  readonly form: DefinitionFormState;
  readonly isSound: boolean;
}): ReactNode {
  const { words, format, text } = useReader();
  const place = usePlace();
  const { typed, view, isNew, id } = form;
  const say = words.kpiDefinition.formula;
  const formula = useSettled(typed.formula);
  const isAsked = isSound && formula.trim() !== '' && formula === typed.formula;
  const query = useQuery(
    screens.formulaPreview.queryOptions(
      { ...screenInput(place), formula, frequency: typed.frequency, ...(isNew ? {} : { kpiId: id }) },
      { enabled: isAsked, placeholderData: keepPreviousData, retry: false },
    ),
  );
  const { data } = query;
  const failure = query.error === null ? null : failureOf(query.error);
  const decimals = Number(typed.decimals) || 0;
  const unit = text(typed.unitOfMeasure);
  const said = (): ReactNode => {
    if (!isSound) return <p className="small dim">{say.waiting}</p>;
    if (failure !== null && isAsked) return <p className="small dim">{failureSentence(words, failure)}</p>;
    if (data === undefined) return <p className="small dim">{say.computing}</p>;
    if (data.value === null) return <p className="small">{say[data.missing ?? 'operandMissing']}</p>;
    return <p className="fig">{format.figureWithUnit(data.value, decimals, unit)}</p>;
  };
  return (
    <div className="formulapreview" role="group" aria-label={say.preview}>
      <p className="small faint">
        {say.preview}
        {isSound && data?.period != null
          ? `: ${say.period(format.period(data.period, 'text'), text(view.unitName))}`
          : null}
      </p>
      <div role="status">{said()}</div>
      {isSound && data !== undefined && data.operands.length > 0 ? (
        <ul className="small dim">
          {data.operands.map((operand) => (
            <li key={operand.code}>
              <b>{operand.code}</b>{' '}
              {operand.value === null
                ? words.status.word.noData
                : format.figureWithUnit(operand.value, operand.decimals, text(operand.unitOfMeasure))}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
