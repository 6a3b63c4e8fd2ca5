import type { MeView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { StartChoice } from './StartChoice.tsx';
import { TextInput } from './TextField.tsx';
import { NEW_TEXTS, useNewPlan } from './use-new-plan.ts';
import type { NewText } from './use-new-plan.ts';
import './plan.css';

const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1);
const LANGUAGES = ['es', 'en'] as const;

/** A new plan, begun from a template or from another plan. */
export function NewPlanPage(): ReactNode {
  const { words } = useReader();
  const me = useQuery(screens.me.queryOptions());
  useTitle(words.plan.start.title);
  return (
    <Screen query={me} skeleton={<PageSkeleton />}>
      {(value) =>
        value.definesIn.length === 0 ? (
          <EmptyState title={words.states.noAccess.title} body={words.plan.start.nobody} />
        ) : (
          <NewPlanForm me={value} />
        )
      }
    </Screen>
  );
}

type Form = ReturnType<typeof useNewPlan>;

function NewPlanForm({ me }: { readonly me: MeView }): ReactNode {
  const { words, text } = useReader();
  const { plan } = words;
  const form = useNewPlan(me);
  const { made, set, problem, problemField } = form;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    form.make();
  };
  return (
    <form className="page planpage newplan" noValidate onSubmit={submit}>
      <h1>{plan.start.title}</h1>
      <p className="dim">{plan.start.lead}</p>
      <StartChoice
        start={made.start}
        onStart={(start) => set({ start })}
        plans={me.plans.filter(({ canSeeFigures }) => canSeeFigures)}
        copied={made.copied}
        onCopied={(copied) => set({ copied })}
      />
      {me.definesIn.length > 1 ? (
        <label className="field">
          <span>{plan.start.administration}</span>
          <select
            className="in"
            value={made.administrationId}
            onChange={(event) => set({ administrationId: event.target.value })}
          >
            {me.definesIn.map(({ id, name }) => (
              <option key={id} value={id}>
                {text(name)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {NEW_TEXTS.map((name) => (
        <NewTextField key={name} form={form} name={name} />
      ))}
      <NewYears form={form} />
      <p className="wrong" role="alert">
        {problemField === 'firstYear' || problemField === 'lastYear' ? null : problem}
      </p>
      <button type="submit" className="btn primary" aria-disabled={form.isBusy}>
        {plan.start.make}
      </button>
    </form>
  );
}

function NewTextField({ form, name }: { readonly form: Form; readonly name: NewText }): ReactNode {
  const { words } = useReader();
  const { plan } = words;
  const { made, set, missing } = form;
  return (
    <div className="newtext" role="group" aria-label={plan.field[name]}>
      <span className="name">{plan.field[name]}</span>
      <div className="languagepair">
        {LANGUAGES.map((language) => (
          <label key={language} className="field">
            <span className="capital">{plan.languageName[language]}</span>
            <TextInput
              language={language}
              isLong={name !== 'name'}
              label={plan.inLanguage(plan.field[name], plan.languageName[language])}
              value={made[name][language] ?? ''}
              onType={(typed) => set({ [name]: { ...made[name], [language]: typed } })}
            />
          </label>
        ))}
      </div>
      {missing.includes(name) ? (
        <p className="wrong" role="alert">
          {plan.start.missing[name]}
        </p>
      ) : null}
    </div>
  );
}

function NewYears({ form }: { readonly form: Form }): ReactNode {
  const { words, format } = useReader();
  const { plan } = words;
  const { made, set, wrongYears, problem, problemField } = form;
  const isAboutYears = problemField === 'firstYear' || problemField === 'lastYear';
  return (
    <div className="newyears">
      {(['firstYear', 'lastYear'] as const).map((name) => (
        <label key={name} className="field">
          <span>{plan.field[name]}</span>
          <input
            className="in short"
            type="text"
            inputMode="numeric"
            value={made[name]}
            aria-invalid={wrongYears.includes(name) || problemField === name}
            onChange={(event) => set({ [name]: event.target.value })}
          />
        </label>
      ))}
      <label className="field">
        <span>{plan.field.fiscalStart}</span>
        <select className="in" value={made.fiscalStart} onChange={(event) => set({ fiscalStart: event.target.value })}>
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {format.month(month)}
            </option>
          ))}
        </select>
      </label>
      <p className="wrong" role="alert">
        {wrongYears.length > 0 ? plan.wholeNumber('1990', '2200') : isAboutYears ? problem : null}
      </p>
    </div>
  );
}
