import type { MapEdit, Objective, Perspective, Theme } from '@rumbo/domain';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useCanvas } from '../canvas/canvas-context.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { laneRemoval, standingUnder, themeRemoval } from './outline-edits.ts';
import type { OutlineItem } from './outline-items.ts';
import { RemovalList } from './RemovalList.tsx';
import { useSubjectNames } from './use-subject-names.ts';

interface RemoveDialogProps {
  readonly item: OutlineItem;
  readonly onDone: () => void;
}

/** Says what goes with an objective, a perspective or a theme before it is removed. */
export function RemoveDialog({ item: { subject }, onDone }: RemoveDialogProps): ReactNode {
  if (subject.kind === 'objective') return <RemoveObjective objective={subject.objective} onDone={onDone} />;
  if (subject.kind === 'perspective') return <RemoveLane lane={subject.perspective} onDone={onDone} />;
  return subject.kind === 'theme' ? <RemoveTheme theme={subject.theme} onDone={onDone} /> : null;
}

interface RemovalProps {
  readonly name: string;
  /** Null: it cannot be done. */
  readonly edit: MapEdit | null;
  readonly confirm: string;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

function Removal({ name, edit, confirm, onDone, children }: RemovalProps): ReactNode {
  const { words } = useReader();
  const { change } = useDrawing();
  const { tellDone } = useCanvas();
  const say = words.mapOutline;
  const remove = (): void => {
    if (edit !== null && change(edit)) tellDone(say.removed(name));
    onDone();
  };
  return (
    <Dialog
      title={say.removal.title(name)}
      onClose={onDone}
      footer={
        <>
          <button type="button" className="btn" onClick={onDone}>
            {words.shell.actions.cancel}
          </button>
          {edit === null ? null : (
            <button type="button" className="btn primary" data-first onClick={remove}>
              {confirm}
            </button>
          )}
        </>
      }
    >
      {children}
    </Dialog>
  );
}

function RemoveObjective({
  objective,
  onDone,
}: {
  readonly objective: Objective;
  readonly onDone: () => void;
}): ReactNode {
  const { words, text } = useReader();
  const { removal } = words.mapOutline;
  return (
    <Removal
      name={`${objective.code} ${text(objective.title)}`}
      edit={{ kind: 'removeObjective', id: objective.id }}
      confirm={removal.confirm}
      onDone={onDone}
    >
      <RemovalList objective={objective} />
    </Removal>
  );
}

function RemoveLane({ lane, onDone }: { readonly lane: Perspective; readonly onDone: () => void }): ReactNode {
  const { words, text } = useReader();
  const { draft } = useDrawing();
  const { document } = draft;
  const id = useId();
  const others = document.perspectives.filter(
    (one) => one.id !== lane.id && laneRemoval(document, lane.id, one.id) !== null,
  );
  const [toId, setTo] = useState(others[0]?.id ?? null);
  const { removal } = words.mapOutline;
  const count = document.objectives.filter(({ slot }) => slot.perspectiveId === lane.id).length;
  return (
    <Removal
      name={text(lane.name)}
      edit={toId === null ? null : laneRemoval(document, lane.id, toId)}
      confirm={removal.confirmMove}
      onDone={onDone}
    >
      <p>{removal.laneNotEmpty(count)}</p>
      {toId === null ? (
        <p className="wrong">{removal.noRoom}</p>
      ) : (
        <div className="field">
          <label htmlFor={id}>{removal.moveTo}</label>
          <select id={id} className="in" value={toId} onChange={(event) => setTo(event.target.value)}>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {text(one.name)}
              </option>
            ))}
          </select>
        </div>
      )}
    </Removal>
  );
}

function RemoveTheme({ theme, onDone }: { readonly theme: Theme; readonly onDone: () => void }): ReactNode {
  const { words, text, format } = useReader();
  const nameOf = useSubjectNames();
  const { draft } = useDrawing();
  const edit = themeRemoval(draft.document, theme.id);
  const { removal } = words.mapOutline;
  const codes = standingUnder(draft.document, theme.id).map((objective) => nameOf({ kind: 'objective', objective }));
  return (
    <Removal name={text(theme.name)} edit={edit} confirm={removal.confirmMove} onDone={onDone}>
      <p>{removal.standing(format.list(codes))}</p>
      <p className={edit === null ? 'wrong' : 'dim'}>{edit === null ? removal.noRoom : removal.movedBeside}</p>
    </Removal>
  );
}
