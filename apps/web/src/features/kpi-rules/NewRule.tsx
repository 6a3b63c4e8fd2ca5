import type { KpiRulesView } from '@rumbo/api';
import { KPI_RELATIONS } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useReader } from '../../app/language.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { RuleOthers } from './RuleOthers.tsx';
import { RuleText } from './RuleText.tsx';
import { useNewRule } from './use-new-rule.ts';

/** A rule as it is put together: a KPI, what must hold, one KPI or several; read back before it is added. */
export function NewRule({ view }: { readonly view: KpiRulesView }): ReactNode {
  const { words, text } = useReader();
  const { rules: say, kpis } = words;
  const headingId = useId();
  const problemId = useId();
  const draft = useNewRule(view);
  const first = view.kpis.find(({ id }) => id === draft.kpiId);
  const fitting = view.kpis.filter(
    ({ id, frequency, unitKey }) =>
      first === undefined || (id !== first.id && frequency === first.frequency && unitKey === first.unitKey),
  );
  const choices = (of: KpiRulesView['kpis']) =>
    of.map(({ id, code, name }) => ({ value: id, label: `${code} ${text(name)}` }));
  return (
    <form
      className="panel newrule"
      aria-labelledby={headingId}
      onSubmit={(event) => {
        event.preventDefault();
        draft.send();
      }}
    >
      <h2 id={headingId}>{say.add}</h2>
      <div className="field">
        <span aria-hidden="true">{say.kpi}</span>
        <Combobox
          label={say.kpi}
          choices={choices(view.kpis)}
          value={draft.kpiId}
          onChoose={draft.setKpi}
          input={{ 'aria-describedby': problemId }}
        />
      </div>
      <label className="field">
        <span>{say.relationLabel}</span>
        <select
          className="in"
          value={draft.relation}
          onChange={({ target }) => draft.setRelation(KPI_RELATIONS.find((one) => one === target.value) ?? 'atMost')}
        >
          {KPI_RELATIONS.map((one) => (
            <option key={one} value={one}>
              {say.relation[one]}
            </option>
          ))}
        </select>
      </label>
      <RuleOthers draft={draft} choices={choices(fitting)} problemId={problemId} />
      <p className="small dim">
        {first === undefined ? say.fitting : say.fittingOf(kpis.frequency[first.frequency], text(first.unitOfMeasure))}
      </p>
      {draft.kpiId === null || draft.otherKpiIds.length === 0 ? null : (
        <div className="readback">
          <RuleText
            rule={{ kpiId: draft.kpiId, relation: draft.relation, otherKpiIds: draft.otherKpiIds }}
            kpis={view.kpis}
          />
        </div>
      )}
      <p id={problemId} className="wrong" role="alert">
        {draft.problem}
      </p>
      <button type="submit" className="btn primary" aria-disabled={draft.isBusy}>
        {say.save}
      </button>
    </form>
  );
}
