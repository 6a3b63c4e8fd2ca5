import type { PlanView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { HeadlineField } from './HeadlineField.tsx';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';
import { usePlanField } from './use-plan-field.ts';

const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1);

/** What the plan says of itself, to be changed field by field. */
export function PlanAbout({ view }: { readonly view: PlanView }): ReactNode {
  const { words } = useReader();
  const { plan } = words;
  return (
    <>
      <section className="plansection" aria-labelledby="plan-about">
        <h2 id="plan-about">{plan.sections.about}</h2>
        <TextField view={view} name="name" />
        <TextField view={view} name="vision" />
        <TextField view={view} name="mission" />
        <YearField view={view} name="firstYear" />
        <YearField view={view} name="lastYear" />
        <FiscalStart view={view} />
        <Languages view={view} />
      </section>
      <section className="plansection" aria-labelledby="plan-decides">
        <h2 id="plan-decides">{plan.sections.decides}</h2>
        <MapApprover view={view} />
        <HeadlineField view={view} />
      </section>
    </>
  );
}

function YearField({ view, name }: { readonly view: PlanView; readonly name: 'firstYear' | 'lastYear' }): ReactNode {
  const { words } = useReader();
  const field = usePlanField<number>({ view, value: view.plan[name], changeOf: (value) => ({ [name]: value }) });
  return <NumberField label={words.plan.field[name]} field={field} low={1990} high={2200} isYear />;
}

function FiscalStart({ view }: { readonly view: PlanView }): ReactNode {
  const { words, format } = useReader();
  const { plan } = words;
  const field = usePlanField<string>({
    view,
    value: String(view.plan.fiscalStart),
    changeOf: (value) => ({ fiscalStart: Number(value) }),
  });
  if (view.isFiscalStartFixed) {
    return (
      <ReadField label={plan.field.fiscalStart} help={plan.fiscalStartFixed}>
        {format.month(view.plan.fiscalStart)}
      </ReadField>
    );
  }
  return (
    <ChoiceField
      label={plan.field.fiscalStart}
      field={field}
      choices={MONTHS.map((month) => ({ value: String(month), label: format.month(month) }))}
    />
  );
}

function Languages({ view }: { readonly view: PlanView }): ReactNode {
  const { words, format } = useReader();
  const { plan } = words;
  return (
    <ReadField label={plan.field.languages} help={plan.languagesHelp}>
      {format.list(view.languages.map((language) => plan.languageName[language]))}
    </ReadField>
  );
}

function MapApprover({ view }: { readonly view: PlanView }): ReactNode {
  const { plan } = useReader().words;
  const field = usePlanField<string>({
    view,
    value: view.plan.mapApproverId ?? '',
    changeOf: (value) => ({ mapApproverId: value === '' ? null : value }),
  });
  const { mapApproverId } = view.plan;
  // Whoever was named stays to be read, though they may no longer be fit for it.
  const isKnown = mapApproverId === null || view.approvers.some(({ id }) => id === mapApproverId);
  return (
    <ChoiceField
      label={plan.field.mapApprover}
      help={plan.mapApproverHelp}
      field={field}
      choices={[
        { value: '', label: plan.nobody },
        ...view.approvers.map(({ id, name }) => ({ value: id, label: name })),
        ...(isKnown ? [] : [{ value: mapApproverId, label: view.mapApproverName ?? plan.nobody }]),
      ]}
    />
  );
}

/** What is only read: somebody else's plan, or an archived one. */
export function PlanRead({ view }: { readonly view: PlanView }): ReactNode {
  const { words, text, format } = useReader();
  const { plan } = words;
  const { fiscalStart, headlineKpiIds, vision, mission } = view.plan;
  const headline = headlineKpiIds.flatMap((id) => view.kpis.find((kpi) => kpi.id === id) ?? []);
  return (
    <section className="plansection" aria-labelledby="plan-about">
      <h2 id="plan-about">{plan.sections.about}</h2>
      <ReadField label={plan.field.vision}>{text(vision)}</ReadField>
      <ReadField label={plan.field.mission}>{text(mission)}</ReadField>
      <ReadField label={plan.field.fiscalStart}>{format.month(fiscalStart)}</ReadField>
      <Languages view={view} />
      <ReadField label={plan.field.mapApprover}>{view.mapApproverName ?? plan.nobody}</ReadField>
      <ReadField label={plan.field.headline}>
        {headline.length === 0
          ? plan.noKpis
          : headline.map(({ id, code, name }) => (
              <span key={id} className="line">
                {code} {text(name)}
              </span>
            ))}
      </ReadField>
    </section>
  );
}

interface ReadFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly children: ReactNode;
}

function ReadField({ label, help, children }: ReadFieldProps): ReactNode {
  return (
    <div className="planfield">
      <span className="name">{label}</span>
      <div className="control">
        <p className="said-value">{children}</p>
        {help === undefined ? null : <p className="small dim">{help}</p>}
      </div>
    </div>
  );
}
