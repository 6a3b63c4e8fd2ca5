import { columnCount, firstColumnOf, freeSlotNear, themesUnder } from '@rumbo/domain';
import type { Objective, Slot } from '@rumbo/domain';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { useDrawing } from '../draft/draft-context.tsx';

interface PlaceFieldsProps {
  readonly objective: Objective;
  readonly mayEdit: boolean;
}

/** Where the objective stands, by name: what dragging does, without a mouse. */
export function PlaceFields({ objective, mayEdit }: PlaceFieldsProps): ReactNode {
  const { words, text } = useReader();
  const { draft, change } = useDrawing();
  const { document } = draft;
  const { id, slot } = objective;
  const say = words.mapPanel.place;
  const [theme] = themesUnder(document, slot);
  const moveTo = (wanted: Slot): void => {
    const free = freeSlotNear(document, wanted, new Set([id]));
    if (free === null) return announce(say.noRoom);
    if (!change({ kind: 'moveObjective', id, slot: free })) return;
    const lane = document.perspectives.find((one) => one.id === free.perspectiveId);
    announce(words.mapOutline.moved(objective.code, lane === undefined ? '' : text(lane.name), free.column + 1));
  };
  const toTheme = (themeId: string): void => {
    const index = document.themes.findIndex((one) => one.id === themeId);
    const span = Math.min(slot.span, document.themes[index]?.columns ?? slot.span);
    moveTo({ ...slot, span, column: firstColumnOf(document.themes, index) });
  };
  const most = columnCount(document.themes);
  return (
    <section className="sect" aria-label={say.label}>
      <h3>{say.label}</h3>
      <div className="three">
        <Pick
          label={say.perspective}
          field="slot"
          isDisabled={!mayEdit}
          value={slot.perspectiveId}
          choices={document.perspectives.map((lane) => [lane.id, text(lane.name)])}
          onChoose={(perspectiveId) => moveTo({ ...slot, perspectiveId })}
        />
        <Pick
          label={say.theme}
          isDisabled={!mayEdit}
          value={theme?.id ?? ''}
          choices={document.themes.map((one) => [one.id, text(one.name)])}
          onChoose={toTheme}
        />
        <Pick
          label={say.width}
          isDisabled={!mayEdit}
          value={String(slot.span)}
          choices={Array.from({ length: Math.max(most, slot.span) }, (_, at) => [String(at + 1), say.columns(at + 1)])}
          onChoose={(span) => moveTo({ ...slot, span: Number(span) })}
        />
      </div>
    </section>
  );
}

interface PickProps {
  readonly label: string;
  readonly field?: string;
  readonly isDisabled: boolean;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function Pick({ label, field, isDisabled, value, choices, onChoose }: PickProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="name" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="in"
        data-field={field}
        disabled={isDisabled}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
