import type { KpiDefinitionView } from '@rumbo/api';
import type { KpiDefinition } from '@rumbo/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { api, screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { baselineChoices } from './period-choices.ts';
import { PeriodField } from './PeriodField.tsx';
import { useKeptTexts } from './use-kept-texts.ts';
import { figureIn, figureOf } from '../map-editor/panel/target-figures.ts';

interface SetBaselineProps {
  readonly view: KpiDefinitionView;
  readonly definition: KpiDefinition;
}

/** Where the KPI stood before the plan, at the unit that is shown. */
export function SetBaseline({ view, definition }: SetBaselineProps): ReactNode {
  const { words, format } = useReader();
  const say = words.kpiDefinition.targets;
  const id = useId();
  const client = useQueryClient();
  const current =
    view.baselines.find(({ isInForce, baseline }) => isInForce && baseline.unitId === view.unitId) ?? null;
  const { decimals } = definition;
  const groups = baselineChoices(view, definition.frequency);
  const [own, setOwn] = useKeptTexts<{ readonly period: string; readonly value: string }>('baseline', view);
  const period = own.period ?? current?.baseline.period ?? groups[0]?.ids[0] ?? '';
  const [isTried, setTried] = useState(false);
  const shown = own.value ?? (current === null ? '' : figureIn(current.baseline.value, decimals, format));
  const value = figureOf(shown, { words, format, decimals });
  const wrong = typeof value === 'number' ? null : (value?.problem ?? words.mapPanel.figure.needed);
  const setting = useMutation({
    mutationFn: (figure: number) =>
      api.definitions.setBaseline.mutate({
        commandId: newId(),
        kpiId: definition.id,
        unitId: view.unitId,
        period,
        value: figure,
      }),
    onSuccess: async () => {
      setOwn({ period });
      setTried(false);
      announce(say.baselineDone);
      await client.invalidateQueries(screens.kpiDefinition.queryFilter());
    },
  });
  const failure = setting.error === null ? null : failureOf(setting.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (typeof value === 'number' && !setting.isPending) setting.mutate(value);
  };
  return (
    <form className="setbaseline" noValidate aria-labelledby={id} onSubmit={submit}>
      <h3 id={id}>{say.baseline}</h3>
      <div className="row wrap">
        <PeriodField groups={groups} period={period} onChoose={(next) => setOwn({ ...own, period: next })} />
        <label className="field">
          <span>{say.baselineValue}</span>
          <input
            className="in short"
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={isTried && wrong !== null}
            aria-describedby={`${id}-says`}
            value={shown}
            onChange={(event) => setOwn({ ...own, value: event.target.value })}
          />
        </label>
        <button type="submit" className="btn" aria-disabled={setting.isPending}>
          {say.baselineSet}
        </button>
      </div>
      <p id={`${id}-says`} className="wrong" role="alert">
        {isTried && wrong !== null ? wrong : failure === null ? null : failureSentence(words, failure)}
      </p>
    </form>
  );
}
