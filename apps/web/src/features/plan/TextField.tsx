import type { PlanView } from '@rumbo/api';
import type { Language, Text } from '@rumbo/domain';
import { textSchema } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { usePlanField } from './use-plan-field.ts';

interface TextFieldProps {
  readonly view: PlanView;
  readonly name: 'name' | 'vision' | 'mission';
}

function textOf(raw: unknown): Text | null {
  const read = textSchema.safeParse(raw);
  return read.success ? read.data : null;
}

/** A text of the plan in the languages of the administration, side by side. */
export function TextField({ view, name }: TextFieldProps): ReactNode {
  const { words, text } = useReader();
  const { me } = usePlace();
  const field = usePlanField<Text>({
    view,
    value: view.plan[name],
    changeOf: (value) => ({ [name]: withoutEmpty(value) }),
    keeping: { key: `rumbo.plan:${me.personId}:${view.plan.id}:${name}`, read: textOf },
  });
  const label = words.plan.field[name];
  const isEmpty = Object.keys(withoutEmpty(field.shown)).length === 0;
  const wrong = isEmpty && field.state === 'typed' ? words.plan.start.missing[name] : null;
  return (
    <FieldFrame label={label} field={field} saved={text(field.saved)} wrong={wrong} isGroup>
      {({ describedBy }) => (
        <div className="languagepair">
          {view.languages.map((language) => (
            <label key={language} className="field">
              <span className="capital">{words.plan.languageName[language]}</span>
              <TextInput
                language={language}
                isLong={name !== 'name'}
                label={words.plan.inLanguage(label, words.plan.languageName[language])}
                describedBy={describedBy}
                value={field.shown[language] ?? ''}
                onType={(typed) => field.type({ ...field.shown, [language]: typed })}
                onLeave={() => {
                  if (!isEmpty) field.save();
                }}
              />
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

/** A language that says nothing is left out. */
export function withoutEmpty({ es, en }: Text): Text {
  const said = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';
  return { ...(said(es) ? { es: es.trim() } : {}), ...(said(en) ? { en: en.trim() } : {}) };
}

interface TextInputProps {
  readonly language: Language;
  readonly isLong: boolean;
  readonly label: string;
  readonly describedBy?: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly onLeave?: () => void;
}

export function TextInput({ language, isLong, label, describedBy, value, onType, onLeave }: TextInputProps): ReactNode {
  const shared = {
    className: 'in',
    lang: language,
    maxLength: 2_000,
    'aria-label': label,
    'aria-describedby': describedBy,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => onType(event.target.value),
    onBlur: onLeave,
  } as const;
  return isLong ? <textarea {...shared} /> : <input type="text" {...shared} />;
}
