import { AGGREGATIONS_OVER_UNITS, AGGREGATIONS_OVER_TIME } from '@rumbo/domain';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DayField } from './DayField.tsx';
import { DefinitionField } from './DefinitionField.tsx';
import { FlagField } from './FlagField.tsx';
import { FormulaEditor } from './FormulaEditor.tsx';
import { LineField } from './LineField.tsx';
import { TextPair } from './TextPair.tsx';
import { isAsked } from './typed-definition.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

interface FormProps {
  readonly form: DefinitionFormState;
}

/** Everything that a definition says, in the order in which one thinks of it. What does not apply is not asked. */
export function DefinitionForm({ form }: FormProps): ReactNode {
  const { words } = useReader();
  const { sections } = words.kpiDefinition;
  const hasRules = isAsked('overTime', form.typed);
  return (
    <>
      <Section title={sections.what}>
        <LineField form={form} part="code" />
        <TextPair form={form} part="name" />
        <TextPair form={form} part="description" isLong />
      </Section>
      <Section title={sections.how}>
        <ChoiceField form={form} part="kind" choices={words.kpis.kind} />
        <TextPair form={form} part="numeratorName" />
        <TextPair form={form} part="denominatorName" />
        <LineField form={form} part="factor" isNumber />
        <FormulaEditor form={form} />
        <TextPair form={form} part="unitOfMeasure" />
        <ChoiceField form={form} part="scale" choices={words.kpiDefinition.scale} />
        <FlagField form={form} part="isMedian" />
        <LineField form={form} part="decimals" isNumber />
        <ChoiceField form={form} part="frequency" choices={words.kpis.frequency} />
        <LineField form={form} part="dueDays" isNumber />
        <Plausible form={form} />
      </Section>
      {hasRules ? (
        <Section title={sections.combine}>
          <Combining form={form} />
        </Section>
      ) : null}
      <Section title={sections.read}>
        <ChoiceField form={form} part="direction" choices={words.kpis.direction} />
        <ChoiceField form={form} part="window" choices={words.kpis.window} />
        <ChoiceField form={form} part="spread" choices={words.kpiDefinition.spread} />
        <Leading form={form} />
        <FlagField form={form} part="season" />
        <FlagField form={form} part="trend" />
      </Section>
      <Section title={sections.who}>
        <Owner form={form} />
        <TextPair form={form} part="source" />
        <ChoiceField form={form} part="disclosure" choices={words.kpiDefinition.disclosure} />
        <ChoiceField
          form={form}
          part="pmmDimension"
          choices={{ '': words.kpiDefinition.unsaid, ...words.kpiDefinition.pmm }}
        />
        <DayField form={form} part="discontinuedAfter" />
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="plansection" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Yes or no takes the lowest or the highest, or nothing is made of several. */
function Combining({ form }: FormProps): ReactNode {
  const { words } = useReader();
  const { aggregation } = words.kpis;
  const isYesNo = form.typed.direction === 'yesNo';
  // What is chosen stays to be read, so that its refusal has something to stand beside.
  const named = (rules: readonly (keyof typeof aggregation)[], chosen: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      rules
        .filter((rule) => rule === chosen || !isYesNo || (rule !== 'sum' && rule !== 'mean'))
        .map((rule) => [rule, aggregation[rule]]),
    );
  return (
    <>
      <ChoiceField form={form} part="overUnits" choices={named(AGGREGATIONS_OVER_UNITS, form.typed.overUnits)} />
      <ChoiceField form={form} part="overTime" choices={named(AGGREGATIONS_OVER_TIME, form.typed.overTime)} />
    </>
  );
}

function Leading({ form }: FormProps): ReactNode {
  const { words } = useReader();
  return (
    <DefinitionField form={form} part="leading">
      {({ id, describedBy }) => (
        <select
          id={id}
          className="in"
          aria-describedby={describedBy}
          value={form.typed.leading ? 'leading' : 'lagging'}
          onChange={(event) => form.set({ leading: event.target.value === 'leading' })}
        >
          <option value="lagging">{words.kpis.lagging}</option>
          <option value="leading">{words.kpis.leading}</option>
        </select>
      )}
    </DefinitionField>
  );
}

function Plausible({ form }: FormProps): ReactNode {
  const say = useReader().words.kpiDefinition;
  const { typed } = form;
  if (!isAsked('low', typed)) return null;
  return (
    <DefinitionField form={form} part="low" label={say.field.plausible} help={say.help.plausible} isGroup>
      {({ describedBy }) => (
        <div className="row bounds">
          {(['low', 'high'] as const).map((part) => (
            <label key={part} className="field">
              <span>{say[part]}</span>
              <input
                className="in short"
                inputMode="decimal"
                autoComplete="off"
                aria-describedby={describedBy}
                aria-invalid={form.problemOf(part) !== null}
                value={typed[part]}
                onChange={(event) => form.set({ [part]: event.target.value })}
              />
            </label>
          ))}
          {form.problemOf('high') === null ? null : <p className="wrong">{form.problemOf('high')}</p>}
        </div>
      )}
    </DefinitionField>
  );
}

/** Who may not name one reads who it is. */
function Owner({ form }: FormProps): ReactNode {
  const say = useReader().words.kpiDefinition;
  const { people, mayNameOwner, ownerName } = form.view;
  if (!mayNameOwner)
    return (
      <div className="planfield">
        <span className="name">{say.field.ownerId}</span>
        <p className="control said-value">{ownerName ?? say.nobody}</p>
      </div>
    );
  const { ownerId } = form.typed;
  const isKnown = ownerId === '' || people.some(({ id }) => id === ownerId);
  return (
    <DefinitionField form={form} part="ownerId">
      {({ id, describedBy }) => (
        <select
          id={id}
          className="in"
          aria-describedby={describedBy}
          value={ownerId}
          onChange={(event) => form.set({ ownerId: event.target.value })}
        >
          <option value="">{say.nobody}</option>
          {isKnown ? null : <option value={ownerId}>{ownerName ?? say.nobody}</option>}
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      )}
    </DefinitionField>
  );
}
