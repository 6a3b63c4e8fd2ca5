import type { Text } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { TextInput } from '../plan/TextField.tsx';
import { DefinitionField } from './DefinitionField.tsx';
import type { DefinitionPart } from './typed-definition.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

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
              <span className="capital">{words.plan.languageName[language]}</span>
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
