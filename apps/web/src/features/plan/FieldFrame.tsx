import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { PlanField } from './use-plan-field.ts';

interface Named {
  /** Of the control, for its label. */
  readonly id: string;
  readonly describedBy: string;
}

interface FieldFrameProps {
  readonly label: string;
  /** What it changes, or what may stand in it. */
  readonly help?: ReactNode;
  readonly field: Pick<PlanField<unknown>, 'state' | 'problem' | 'isOther' | 'save'>;
  /** What is saved, in words: shown where somebody else has changed it. */
  readonly saved: string;
  /** What is wrong with what is typed, before it is sent. */
  readonly wrong?: string | null;
  /** Several controls under one name. */
  readonly isGroup?: boolean;
  readonly children: (named: Named) => ReactNode;
}

/** A field with its name, what it means, and how far it has been saved. */
export function FieldFrame({
  label,
  help,
  field,
  saved,
  wrong = null,
  isGroup = false,
  children,
}: FieldFrameProps): ReactNode {
  const { words } = useReader();
  const id = useId();
  const problem = wrong ?? field.problem;
  const named = { id, describedBy: `${id}-help` };
  return (
    <div className="planfield" {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      {isGroup ? (
        <span className="name" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className="name" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="control">
        {children(named)}
        <p className="small dim" id={named.describedBy}>
          {help}
        </p>
        {problem === null ? null : (
          <p className="wrong" role="alert">
            {problem}
          </p>
        )}
        {field.isOther ? <p className="small">{words.plan.nowSays(saved)}</p> : null}
        <SaveState field={field} />
      </div>
    </div>
  );
}

function SaveState({ field }: Pick<FieldFrameProps, 'field'>): ReactNode {
  const { words } = useReader();
  if (field.state === 'refused') {
    return (
      <button type="button" className="link small again" onClick={field.save}>
        {words.plan.saveAgain}
      </button>
    );
  }
  const said = {
    still: '',
    typed: words.plan.notSaved,
    saving: words.shell.saving,
    saved: words.shell.saved,
  }[field.state];
  return (
    <p className="small faint savestate" role="status">
      {said}
    </p>
  );
}
