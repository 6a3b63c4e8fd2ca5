import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { isAsked } from './typed-definition.ts';
import type { DefinitionPart } from './typed-definition.ts';
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
