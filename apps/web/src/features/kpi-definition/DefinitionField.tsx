import type { Text } from '@rumbo/domain';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { TextInput } from '../plan/TextField.tsx';
import { isAsked } from './typed-definition.ts';
import type { DefinitionPart, TypedDefinition } from './typed-definition.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

type Named = { readonly id: string; readonly describedBy: string; readonly isWrong: boolean };

interface FieldFrameProps {
  readonly form: DefinitionFormState;
  readonly part: DefinitionPart;
  readonly label?: string;
  readonly help?: string | undefined;
  readonly isGroup?: boolean;
  readonly children: (named: Named) => ReactNode;
}

/** A field of a definition with its name, what it means and what is wrong with it; nothing where it is not asked for. */
export function DefinitionField({ form, part, label, help, isGroup = false, children }: FieldFrameProps): ReactNode {
  const { words } = useReader();
  const say = words.kpiDefinition;
  const id = useId();
  if (!isAsked(part, form.typed)) return null;
  const fields: Partial<Readonly<Record<string, string>>> = say.field;
  const helps: Partial<Readonly<Record<string, string>>> = say.help;
  const named = label ?? fields[part] ?? part;
  const meaning = help ?? helps[part];
  const problem = form.problemOf(part);
  return (
    <div
      className="planfield"
      data-part={part}
      {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      {isGroup ? (
        <span className="name" id={`${id}-label`}>
          {named}
        </span>
      ) : (
        <label className="name" htmlFor={id}>
          {named}
        </label>
      )}
      <div className="control">
        {children({ id, describedBy: `${id}-says`, isWrong: problem !== null })}
        <div id={`${id}-says`}>
          {problem === null ? null : <p className="wrong">{problem}</p>}
          {meaning === undefined ? null : <p className="small dim">{meaning}</p>}
        </div>
      </div>
    </div>
  );
}

type PartOf<Value> = { [Part in DefinitionPart]: TypedDefinition[Part] extends Value ? Part : never }[DefinitionPart];

/** A text in the languages of the administration, side by side. */
export function TextPair({
  form,
  part,
  isLong = false,
}: {
  readonly form: DefinitionFormState;
  readonly part: Extract<
    DefinitionPart,
    'name' | 'description' | 'numeratorName' | 'denominatorName' | 'unitOfMeasure' | 'source'
  >;
  readonly isLong?: boolean;
}): ReactNode {
  const { words } = useReader();
  const value: Text = form.typed[part];
  const label = words.kpiDefinition.field[part];
  return (
    <DefinitionField form={form} part={part} isGroup>
      {({ describedBy }) => (
        <div className="languagepair">
          {form.view.languages.map((language) => (
            <label key={language} className="field">
              <span>{words.plan.languageName[language]}</span>
              <TextInput
                language={language}
                isLong={isLong}
                label={words.plan.inLanguage(label, words.plan.languageName[language])}
                describedBy={describedBy}
                value={value[language] ?? ''}
                onType={(typed) => form.set({ [part]: { ...value, [language]: typed } })}
              />
            </label>
          ))}
        </div>
      )}
    </DefinitionField>
  );
}

/** A line of text or a number. */
export function LineField({
  form,
  part,
  isNumber = false,
}: {
  readonly form: DefinitionFormState;
  readonly part: Extract<DefinitionPart, 'code' | 'factor' | 'decimals' | 'dueDays'>;
  readonly isNumber?: boolean;
}): ReactNode {
  return (
    <DefinitionField form={form} part={part}>
      {({ id, describedBy, isWrong }) => (
        <input
          id={id}
          className="in short"
          autoComplete="off"
          spellCheck={false}
          inputMode={isNumber ? 'decimal' : 'text'}
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          value={form.typed[part]}
          onChange={(event) => form.set({ [part]: event.target.value })}
        />
      )}
    </DefinitionField>
  );
}

interface ChoiceFieldProps {
  readonly form: DefinitionFormState;
  readonly part: PartOf<string>;
  readonly choices: Readonly<Record<string, string>>;
}

/** One of a few. */
export function ChoiceField({ form, part, choices }: ChoiceFieldProps): ReactNode {
  return (
    <DefinitionField form={form} part={part}>
      {({ id, describedBy, isWrong }) => (
        <select
          id={id}
          className="in"
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          value={form.typed[part]}
          onChange={(event) => form.set({ [part]: event.target.value })}
        >
          {Object.entries(choices).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </DefinitionField>
  );
}

/** Yes or no. */
export function FlagField({
  form,
  part,
}: {
  readonly form: DefinitionFormState;
  readonly part: PartOf<boolean>;
}): ReactNode {
  const { words } = useReader();
  return (
    <DefinitionField form={form} part={part}>
      {({ id, describedBy }) => (
        <span className="row flag">
          <input
            id={id}
            type="checkbox"
            aria-describedby={describedBy}
            checked={form.typed[part]}
            onChange={(event) => form.set({ [part]: event.target.checked })}
          />
          <span aria-hidden="true">{form.typed[part] ? words.kpiDefinition.yes : words.kpiDefinition.no}</span>
        </span>
      )}
    </DefinitionField>
  );
}

/** A day of the calendar. */
export function DayField({
  form,
  part,
  help,
}: {
  readonly form: DefinitionFormState;
  readonly part: 'validFrom' | 'discontinuedAfter';
  readonly help?: string;
}): ReactNode {
  return (
    <DefinitionField form={form} part={part} help={help}>
      {({ id, describedBy, isWrong }) => (
        <input
          id={id}
          className="in short"
          type="date"
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          value={form.typed[part]}
          onChange={(event) => form.set({ [part]: event.target.value })}
        />
      )}
    </DefinitionField>
  );
}
