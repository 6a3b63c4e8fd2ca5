import { REVIEW_RHYTHMS } from '@rumbo/domain';
import type { Objective, ReviewRhythm } from '@rumbo/domain';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Combobox } from '../../../ui/Combobox.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { codeReading } from './text-readings.ts';
import { TextField } from './TextField.tsx';

interface PeopleFieldsProps {
  readonly objective: Objective;
  readonly mayEdit: boolean;
}

/** Who answers for it, who stands in, how often it is reviewed, and its code. */
export function PeopleFields({ objective, mayEdit }: PeopleFieldsProps): ReactNode {
  const { words } = useReader();
  const { id, code } = objective;
  const say = words.mapPanel;
  return (
    <section className="sect two" aria-label={say.owner}>
      <PersonField objective={objective} who="ownerId" mayEdit={mayEdit} />
      <PersonField objective={objective} who="deputyId" mayEdit={mayEdit} />
      <ReviewField objective={objective} mayEdit={mayEdit} />
      <TextField
        source={{
          name: `objective/${id}/code`,
          label: say.code,
          value: code,
          read: (text) => codeReading(text, id, words),
        }}
        isReadOnly={!mayEdit}
        field="code"
      />
    </section>
  );
}

function PersonField({
  objective,
  who,
  mayEdit,
}: PeopleFieldsProps & { readonly who: 'ownerId' | 'deputyId' }): ReactNode {
  const { words } = useReader();
  const { factsView, change } = useDrawing();
  const people = factsView?.people ?? [];
  const say = words.mapPanel;
  const label = who === 'ownerId' ? say.owner : say.deputy;
  return (
    <div className="field">
      <span className="name" aria-hidden="true">
        {label}
      </span>
      <Combobox
        label={label}
        none={say.nobody}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={objective[who]}
        onChoose={(personId) => change({ kind: 'editObjective', id: objective.id, set: { [who]: personId } })}
        input={{ 'data-field': who, readOnly: !mayEdit || factsView === null }}
      />
    </div>
  );
}

const NONE = '';

function ReviewField({ objective, mayEdit }: PeopleFieldsProps): ReactNode {
  const { words } = useReader();
  const { change } = useDrawing();
  const id = useId();
  const { review, rhythm } = words.mapPanel;
  return (
    <div className="field">
      <label className="name" htmlFor={id}>
        {review}
      </label>
      <select
        id={id}
        className="in"
        data-field="review"
        disabled={!mayEdit}
        value={objective.review ?? NONE}
        onChange={(event) =>
          change({ kind: 'editObjective', id: objective.id, set: { review: rhythmOf(event.target.value) } })
        }
      >
        {[null, ...REVIEW_RHYTHMS].map((one) => (
          <option key={one ?? NONE} value={one ?? NONE}>
            {rhythm[one ?? 'none']}
          </option>
        ))}
      </select>
    </div>
  );
}

function rhythmOf(value: string): ReviewRhythm | null {
  return REVIEW_RHYTHMS.find((one) => one === value) ?? null;
}
