import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Field, SelectField } from '../Field.tsx';

/** How a person is called, written to and spoken to, as it is typed. */
export interface TypedPerson {
  readonly name: string;
  readonly email: string;
  readonly language: 'es' | 'en';
}

export interface PersonForm {
  readonly typed: TypedPerson;
  readonly set: (more: Partial<TypedPerson>) => void;
  /** Whether what is wrong is said, which it is from the first try on. */
  readonly isChecked: boolean;
  readonly check: () => void;
}

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

export const isComplete = ({ name, email }: TypedPerson): boolean => name.trim() !== '' && isEmail(email);

export function useTypedPerson(begun: TypedPerson): PersonForm {
  const [typed, setTyped] = useState(begun);
  const [isChecked, setChecked] = useState(false);
  return { typed, isChecked, set: (more) => setTyped({ ...typed, ...more }), check: () => setChecked(true) };
}

interface PersonFieldsProps {
  readonly person: PersonForm;
  readonly emailProblem: string | null;
}

export function PersonFields({ person, emailProblem }: PersonFieldsProps): ReactNode {
  const { words } = useReader();
  const say = words.organisation.people;
  const { typed, set, isChecked } = person;
  const wrongEmail = isChecked && !isEmail(typed.email) ? say.wrong.email : emailProblem;
  return (
    <>
      <Field label={say.name} wrong={isChecked && typed.name.trim() === '' ? say.wrong.name : null}>
        {(control) => (
          <input
            {...control}
            className="in"
            data-first
            maxLength={120}
            autoComplete="off"
            value={typed.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <div className="two">
        <Field label={say.email} wrong={wrongEmail}>
          {(control) => (
            <input
              {...control}
              type="email"
              className="in"
              maxLength={254}
              autoComplete="off"
              value={typed.email}
              onChange={(event) => set({ email: event.target.value })}
            />
          )}
        </Field>
        <SelectField
          label={say.language}
          value={typed.language}
          choices={(['es', 'en'] as const).map((one) => ({ value: one, label: say.languageName[one] }))}
          onChange={(value) => set({ language: value === 'en' ? 'en' : 'es' })}
        />
      </div>
    </>
  );
}
