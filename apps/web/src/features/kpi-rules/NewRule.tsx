import type { KpiRulesView } from '@rumbo/api';
import { KPI_RELATIONS, type KpiRelation } from '@rumbo/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';

const MOST_SUMMANDS = 10;

type Chosen = string | null;

/** A rule as it is put together: a KPI, what must hold, one KPI or several. */
export function NewRule({ view }: { readonly view: KpiRulesView }): ReactNode {
  const { words, text } = useReader();
  const { rules: say } = words;
  const client = useQueryClient();
  const headingId = useId();
  const problemId = useId();
  const [kpiId, setKpi] = useState<Chosen>(null);
  const [relation, setRelation] = useState<KpiRelation>('atMost');
  const [others, setOthers] = useState<readonly Chosen[]>([null, null]);
  const defining = useMutation(
    screens.rules.define.mutationOptions({
      onSuccess: () => {
        announce(say.added);
        setKpi(null);
        setOthers([null, null]);
      },
      onSettled: () => client.invalidateQueries(screens.kpiRules.pathFilter()),
    }),
  );
  const first = view.kpis.find(({ id }) => id === kpiId);
  const fitting = view.kpis.filter(
    ({ id, frequency, unitKey }) =>
      first === undefined || (id !== first.id && frequency === first.frequency && unitKey === first.unitKey),
  );
  const choices = (of: KpiRulesView['kpis']) =>
    of.map(({ id, code, name }) => ({ value: id, label: `${code} ${text(name)}` }));
  const shown = relation === 'atMost' ? others.slice(0, 1) : others;
  const input = { 'aria-describedby': problemId };
  return (
    <form
      className="panel newrule"
      aria-labelledby={headingId}
      onSubmit={(event) => {
        event.preventDefault();
        const otherKpiIds = shown.flatMap((id) => id ?? []);
        const rule = { id: newId(), planId: view.planId, kpiId: kpiId ?? '', relation, otherKpiIds };
        defining.mutate({ commandId: newId(), rule });
      }}
    >
      <h2 id={headingId}>{say.add}</h2>
      <div className="parts">
        <div className="field">
          <span aria-hidden="true">{say.kpi}</span>
          <Combobox label={say.kpi} choices={choices(view.kpis)} value={kpiId} onChoose={setKpi} input={input} />
        </div>
        <label className="field">
          <span>{say.relationLabel}</span>
          <select
            className="in"
            value={relation}
            onChange={({ target }) => setRelation(KPI_RELATIONS.find((one) => one === target.value) ?? 'atMost')}
          >
            {KPI_RELATIONS.map((one) => (
              <option key={one} value={one}>
                {say.relation[one]}
              </option>
            ))}
          </select>
        </label>
        {shown.map((other, position) => {
          const label = relation === 'atMost' ? say.other : say.summand(position + 1);
          return (
            // A summand is told from the others by its place alone.
            // oxlint-disable-next-line react/no-array-index-key
            <div className="field" key={position}>
              <span aria-hidden="true">{label}</span>
              <Combobox
                label={label}
                choices={choices(fitting)}
                value={other}
                onChoose={(id) => setOthers(others.map((before, at) => (at === position ? id : before)))}
                input={input}
              />
            </div>
          );
        })}
      </div>
      <p className="small dim">{say.fitting}</p>
      <p id={problemId} className="wrong" role="alert">
        {defining.error === null ? '' : failureSentence(words, failureOf(defining.error))}
      </p>
      <div className="row">
        <button type="submit" className="btn p" disabled={defining.isPending}>
          {say.save}
        </button>
        {relation === 'sumOf' && others.length < MOST_SUMMANDS ? (
          <button type="button" className="btn" onClick={() => setOthers([...others, null])}>
            {say.another}
          </button>
        ) : null}
      </div>
    </form>
  );
}
