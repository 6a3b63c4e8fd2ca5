import type { Language, Objective, TextPatch } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { usePanel } from './panel-context.tsx';
import { TextField } from './TextField.tsx';
import { textReading } from './text-readings.ts';
import type { TextFieldSource } from './use-text-field.ts';

interface TextFieldsProps {
  readonly objective: Objective;
  readonly mayEdit: boolean;
}

/** Title and statement, in one language or side by side in both. */
export function TextFields({ objective, mayEdit }: TextFieldsProps): ReactNode {
  const { words } = useReader();
  const { languages, isBoth, showBoth } = usePanel();
  const sourceOf = useTextSources(objective);
  const rows = [
    { field: 'title', lines: 1, className: 'titlein' },
    { field: 'statement', lines: 3, className: '' },
  ] as const;
  return (
    <div className="texts">
      {rows.map(({ field, lines, className }) => (
        <div key={field} className={isBoth === true ? 'two' : undefined}>
          {languages.map((language) => (
            <TextField
              key={language}
              source={sourceOf(field, language)}
              lines={lines}
              isOneLine={field === 'title'}
              language={language}
              field={`${field}/${language}`}
              className={className}
              isReadOnly={!mayEdit}
              isLabelHidden={field === 'title' && isBoth !== true}
              placeholder={objective[field]?.[language === 'es' ? 'en' : 'es'] ?? ''}
            />
          ))}
        </div>
      ))}
      {isBoth === null ? null : (
        <label className="row small dim bothlanguages">
          <input type="checkbox" checked={isBoth} onChange={(event) => showBoth(event.target.checked)} />
          {words.mapPanel.bothLanguages}
        </label>
      )}
    </div>
  );
}

function useTextSources(objective: Objective): (field: 'title' | 'statement', language: Language) => TextFieldSource {
  const { words, format } = useReader();
  const { isBoth } = usePanel();
  const say = words.mapPanel;
  return (field, language) => ({
    name: `objective/${objective.id}/${field}/${language}`,
    label: isBoth === true ? `${say[field]}, ${say.inLanguage[language]}` : say[field],
    value: objective[field]?.[language] ?? '',
    read: (text) =>
      textReading(text, {
        words,
        format,
        language,
        isOneLine: field === 'title',
        isNeeded: field === 'title' && Object.keys(objective.title).every((one) => one === language),
        edit: (patch: TextPatch) => ({ kind: 'editObjective', id: objective.id, set: { [field]: patch } }),
      }),
  });
}
