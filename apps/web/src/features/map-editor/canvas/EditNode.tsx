import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { LinkGrip } from './LinkGrip.tsx';
import { RenameObjective } from './RenameObjective.tsx';
import { WidthGrip } from './WidthGrip.tsx';

/** Only what it shows, each part comparable, so that a node is drawn again when it changes and not with every other. */
export interface EditNodeProps {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Where the title exists only in the other language. */
  readonly titleLanguage: string | undefined;
  readonly kpis: number;
  readonly goal: string;
  /** Lane and column, for whoever does not see them. */
  readonly place: string;
  readonly column: number;
  readonly width: number;
  readonly isSelected: boolean;
  readonly isEditable: boolean;
  readonly isRenamed: boolean;
  /** Who else has it open. */
  readonly editedBy: string | null;
}

/** An objective to be moved, linked and renamed. Keys and presses on it are heard by the canvas around it. */
export const EditNode = memo(function EditNode(props: EditNodeProps): ReactNode {
  const { id, code, isSelected, isEditable, isRenamed, editedBy } = props;
  const { words } = useReader();
  const [isUnderHand, setUnderHand] = useState(false);
  const say = words.mapEditor;
  const look = ['node editnode nokey', isSelected ? 'sel' : '', editedBy === null ? '' : 'lock'].join(' ').trimEnd();
  return (
    <div className="editbody" onPointerEnter={() => setUnderHand(true)} onPointerLeave={() => setUnderHand(false)}>
      {isRenamed ? (
        <div className={look}>
          <Head {...props} />
          <RenameObjective objectiveId={id} />
        </div>
      ) : (
        <button type="button" className={look} aria-pressed={isSelected} data-objective={id}>
          <Head {...props} />
          <b>
            <span lang={props.titleLanguage}>{props.title}</span>
          </b>
          <span className="v">{props.goal}</span>
          <span className="said">, {props.place}</span>
        </button>
      )}
      {editedBy === null ? null : <span className="pres">{say.presence.isEditing(editedBy)}</span>}
      {/* Only where they are shown: hundreds that nobody sees would weigh on every frame. */}
      {isEditable && (isSelected || isUnderHand) ? (
        <>
          <LinkGrip objectiveId={id} code={code} edge="top" />
          <LinkGrip objectiveId={id} code={code} edge="bottom" />
        </>
      ) : null}
      {isEditable && isSelected ? (
        <WidthGrip objectiveId={id} code={code} column={props.column} width={props.width} />
      ) : null}
    </div>
  );
});

function Head({ code, kpis }: EditNodeProps): ReactNode {
  const { words } = useReader();
  return (
    <span className="k">
      {code} <span className="n">{words.mapEditor.objective.kpis(kpis)}</span>
    </span>
  );
}
