import type { PlanView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Cross } from '../../ui/icons.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { usePlanField } from './use-plan-field.ts';

const MOST = 6;

/** The KPIs on top of the overview, in their order. */
export function HeadlineField({ view }: { readonly view: PlanView }): ReactNode {
  const { words, text, format } = useReader();
  const say = words.plan;
  const field = usePlanField<readonly string[]>({
    view,
    value: view.plan.headlineKpiIds,
    changeOf: (headlineKpiIds) => ({ headlineKpiIds: [...headlineKpiIds] }),
  });
  const chosen = field.shown;
  const kpi = (id: string) => view.kpis.find((one) => one.id === id);
  const nameOf = (id: string): string => {
    const one = kpi(id);
    return one === undefined ? '' : `${one.code} ${text(one.name)}`;
  };
  const codeOf = (id: string): string => kpi(id)?.code ?? '';
  const swap = (place: number): void => {
    const next = [...chosen];
    const [upper, lower] = [next[place], next[place + 1]];
    if (upper === undefined || lower === undefined) return;
    next.splice(place, 2, lower, upper);
    field.choose(next);
  };
  const rest = view.kpis.filter(({ id }) => !chosen.includes(id));
  return (
    <FieldFrame
      label={say.field.headline}
      help={say.headlineHelp(format.count(MOST))}
      field={field}
      saved={format.list(field.saved.map(codeOf))}
      isGroup
    >
      {({ describedBy }) => (
        <>
          {chosen.length === 0 ? <p className="small dim">{say.noKpis}</p> : null}
          <ol className="headlinekpis">
            {chosen.map((id, place) => (
              <li key={id}>
                <span className="grow">{nameOf(id)}</span>
                <button
                  type="button"
                  className="icon"
                  aria-label={say.up(codeOf(id))}
                  aria-disabled={place === 0}
                  onClick={() => place > 0 && swap(place - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="icon"
                  aria-label={say.down(codeOf(id))}
                  aria-disabled={place === chosen.length - 1}
                  onClick={() => place < chosen.length - 1 && swap(place)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="icon"
                  aria-label={say.remove(codeOf(id))}
                  onClick={() => field.choose(chosen.filter((one) => one !== id))}
                >
                  <Cross />
                </button>
              </li>
            ))}
          </ol>
          {chosen.length < MOST && rest.length > 0 ? (
            <select
              className="in"
              aria-label={say.addKpi}
              aria-describedby={describedBy}
              value=""
              onChange={(event) => event.target.value !== '' && field.choose([...chosen, event.target.value])}
            >
              <option value="">{say.addKpi}</option>
              {rest.map(({ id }) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}
