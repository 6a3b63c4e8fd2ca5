import type { MapEdit, Text, TextPatch } from '@rumbo/domain';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { usePanel } from '../panel/panel-context.tsx';
import { textReading } from '../panel/text-readings.ts';
import { useTextField } from '../panel/use-text-field.ts';
import type { OutlineSubject } from './outline-items.ts';
import { useSubjectNames } from './use-subject-names.ts';

interface Renamed {
  /** As the paths of the draft name it. */
  readonly name: string;
  readonly text: Text;
  readonly edit: (patch: TextPatch) => MapEdit;
}

function renamedOf(subject: OutlineSubject): Renamed | null {
  if (subject.kind === 'objective') {
    const { id, title } = subject.objective;
    return {
      name: `objective/${id}/title`,
      text: title,
      edit: (patch) => ({ kind: 'editObjective', id, set: { title: patch } }),
    };
  }
  if (subject.kind === 'perspective') {
    const { id, name } = subject.perspective;
    return {
      name: `perspective/${id}/name`,
      text: name,
      edit: (patch) => ({ kind: 'renamePerspective', id, name: patch }),
    };
  }
  if (subject.kind !== 'theme') return null;
  const { id, name } = subject.theme;
  return { name: `theme/${id}/name`, text: name, edit: (patch) => ({ kind: 'renameTheme', id, name: patch }) };
}

interface RenameFieldProps {
  readonly subject: OutlineSubject;
  readonly onDone: () => void;
}

/** The name of a row while it is typed, in its place: saved as it is typed, Escape puts back what was there. */
export function RenameField({ subject, onDone }: RenameFieldProps): ReactNode {
  const renamed = renamedOf(subject);
  useEffect(() => {
    if (renamed === null) onDone();
  });
  return renamed === null ? null : <Field subject={subject} renamed={renamed} onDone={onDone} />;
}

function Field({ subject, renamed, onDone }: RenameFieldProps & { readonly renamed: Renamed }): ReactNode {
  const { words, format } = useReader();
  const nameOf = useSubjectNames();
  const [language = 'es'] = usePanel().languages;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { text, edit, name } = renamed;
  const field = useTextField({
    name: `${name}/${language}`,
    label: words.mapPanel.title,
    value: text[language] ?? '',
    read: (typed) =>
      textReading(typed, {
        words,
        format,
        language,
        edit,
        isOneLine: true,
        isNeeded: Object.keys(text).every((one) => one === language),
      }),
  });
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && field.problem !== null) return;
    if (event.key !== 'Escape' && event.key !== 'Enter') return event.stopPropagation();
    field.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <span className="outlinename">
      <input
        ref={input}
        className="in"
        dir="auto"
        lang={language}
        autoComplete="off"
        aria-label={words.mapOutline.renameLabel(nameOf(subject))}
        aria-invalid={field.problem !== null}
        aria-describedby={`${id}-says`}
        value={field.text}
        onFocus={field.onFocus}
        onChange={(event) => field.onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onBlur={() => {
          field.onBlur();
          if (field.problem === null) onDone();
        }}
      />
      <span id={`${id}-says`}>{field.problem === null ? null : <span className="wrong">{field.problem}</span>}</span>
    </span>
  );
}
