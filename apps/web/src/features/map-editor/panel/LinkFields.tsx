import type { EditOf, Link } from '@rumbo/domain';
import { singleMapEditSchema } from '@rumbo/domain';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Choose } from './Choose.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { usePanel } from './panel-context.tsx';
import { TextField } from './TextField.tsx';
import { textReading } from './text-readings.ts';
import { useMayEdit } from './use-may-edit.ts';
import type { FieldReading } from './use-text-field.ts';

/** The hypothesis that a link is: why it should work, how soon, and how sure one is. */
export function LinkFields({ link }: { readonly link: Link }): ReactNode {
  const { words } = useReader();
  const { draft, change } = useDrawing();
  const mayEdit = useMayEdit();
  const say = words.mapPanel.links;
  const codeOf = (id: string): string => draft.document.objectives.find((one) => one.id === id)?.code ?? '';
  const set = (fields: EditOf<'editLink'>['set']): boolean => change({ kind: 'editLink', id: link.id, set: fields });
  return (
    <div className="linkfields">
      <Reasons link={link} mayEdit={mayEdit} />
      <div className="row wrap gap3">
        <Choose
          label={say.basis}
          choices={[
            { value: 'tested', label: say.tested },
            { value: 'assumed', label: say.assumed },
          ]}
          value={link.tested ? 'tested' : 'assumed'}
          isDisabled={!mayEdit}
          onChoose={(value) => set({ tested: value === 'tested' })}
        />
        <Choose
          label={say.effect}
          choices={[
            { value: 'helps', label: say.helps },
            { value: 'holdsBack', label: say.holdsBack },
          ]}
          value={link.sign > 0 ? 'helps' : 'holdsBack'}
          isDisabled={!mayEdit}
          onChoose={(value) => set({ sign: value === 'helps' ? 1 : -1 })}
        />
      </div>
      <div className="two">
        <Lag link={link} mayEdit={mayEdit} />
        <ReviewDay link={link} mayEdit={mayEdit} onChange={(reviewOn) => set({ reviewOn })} />
      </div>
      <label className="row small">
        <input
          type="checkbox"
          disabled={!mayEdit}
          checked={link.isFeedbackLoop}
          onChange={(event) => set({ isFeedbackLoop: event.target.checked })}
        />
        <span>
          {say.isFeedbackLoop}. <span className="dim">{say.feedbackHint}</span>
        </span>
      </label>
      {mayEdit ? (
        <button
          type="button"
          className="btn s"
          onClick={() => {
            if (change({ kind: 'unlink', id: link.id })) announce(say.removed(codeOf(link.fromId), codeOf(link.toId)));
          }}
        >
          {say.remove}
        </button>
      ) : null}
    </div>
  );
}

interface PartProps {
  readonly link: Link;
  readonly mayEdit: boolean;
}

function Reasons({ link, mayEdit }: PartProps): ReactNode {
  const { words, format } = useReader();
  const { languages, isBoth } = usePanel();
  const say = words.mapPanel;
  return (
    <div className={isBoth === true ? 'two' : undefined}>
      {languages.map((language) => (
        <TextField
          key={language}
          source={{
            name: `link/${link.id}/reason/${language}`,
            label: isBoth === true ? `${say.links.reason} ${say.inLanguage[language]}` : say.links.reason,
            value: link.reason?.[language] ?? '',
            read: (text) =>
              textReading(text, {
                words,
                format,
                language,
                edit: (reason) => ({ kind: 'editLink', id: link.id, set: { reason } }),
              }),
          }}
          lines={2}
          language={language}
          field={`reason/${language}`}
          isReadOnly={!mayEdit}
          placeholder={link.reason?.[language === 'es' ? 'en' : 'es'] ?? ''}
        />
      ))}
    </div>
  );
}

function Lag({ link, mayEdit }: PartProps): ReactNode {
  const { words } = useReader();
  const read = (text: string): FieldReading => {
    const shown = text.trim();
    const lagMonths = shown === '' ? null : Number(shown);
    const edit = { kind: 'editLink', id: link.id, set: { lagMonths } } as const;
    const isWhole = shown === '' || /^\d+$/.test(shown);
    return isWhole && singleMapEditSchema.safeParse(edit).success
      ? { edit, shown }
      : { problem: words.mapPanel.figure.lag };
  };
  return (
    <TextField
      source={{
        name: `link/${link.id}/lagMonths`,
        label: words.mapPanel.links.lag,
        value: link.lagMonths === null ? '' : String(link.lagMonths),
        read,
      }}
      isFigure
      isReadOnly={!mayEdit}
    />
  );
}

function ReviewDay({
  link,
  mayEdit,
  onChange,
}: PartProps & { readonly onChange: (day: string | null) => void }): ReactNode {
  const { words } = useReader();
  const id = useId();
  return (
    <div className="field">
      <label className="name" htmlFor={id}>
        {words.mapPanel.links.reviewOn}
      </label>
      <input
        id={id}
        type="date"
        className="in"
        readOnly={!mayEdit}
        value={link.reviewOn ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    </div>
  );
}
