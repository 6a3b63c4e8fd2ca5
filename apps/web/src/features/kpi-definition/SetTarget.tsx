import type { KpiDefinitionView } from '@rumbo/api';
import type { KpiDefinition, TargetedKpi } from '@rumbo/domain';
import { useId } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { TargetFigures } from '../map-editor/panel/TargetFields.tsx';
import { TargetInput } from '../map-editor/panel/TargetInput.tsx';
import { periodChoices } from './period-choices.ts';
import { PeriodField } from './PeriodField.tsx';
import { TargetRealism } from './TargetRealism.tsx';
import { useSetTarget } from './use-set-target.ts';

interface SetTargetProps {
  readonly view: KpiDefinitionView;
  readonly definition: KpiDefinition;
  readonly targeted: TargetedKpi;
}

/** A dated step of the target, with what the process says to it while it is typed. */
export function SetTarget({ view, definition, targeted }: SetTargetProps): ReactNode {
  const { words } = useReader();
  const say = words.kpiDefinition.targets;
  const id = useId();
  const form = useSetTarget({ view, definition, targeted });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    form.set();
  };
  return (
    <form className="panel settarget" noValidate aria-labelledby={id} onSubmit={submit}>
      <header>
        <h3 id={id}>{say.set}</h3>
      </header>
      <div className="pad targetcolumns">
        <div>
          <div className="figures">
            <PeriodField
              groups={periodChoices(view, definition.frequency)}
              period={form.period}
              onChoose={form.choosePeriod}
            />
            <TargetFigures
              kpi={{ summary: definition }}
              form={form.fields}
              context={form.context}
              mayEdit
              inForce={form.inForce}
            />
            <label className="field">
              <span>{say.path}</span>
              <select
                className="in"
                value={form.path}
                onChange={(event) => form.choosePath(event.target.value === 'linear' ? 'linear' : 'step')}
              >
                <option value="step">{say.step}</option>
                <option value="linear">{say.linear}</option>
              </select>
            </label>
          </div>
          <TargetInput part="reason" label={say.reason} form={form.fields} field="reason" isReadOnly={false} isText />
          <p className="wrong" role="alert">
            {form.problem}
          </p>
          <button type="submit" className="btn primary" aria-disabled={form.isBusy}>
            {say.button}
          </button>
        </div>
        <TargetRealism view={view} definition={definition} period={form.period} value={form.fields.made.value} />
      </div>
    </form>
  );
}
