import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Caret } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { MenuCommands } from './MenuCommands.tsx';
import { useLabelOf } from './use-label-of.ts';
import { useObjectiveCommands } from './use-objective-commands.ts';

/** In the bar: what can be done with what is chosen, for one hand and without a drag. */
export function SelectionMenu(): ReactNode {
  const { words, format } = useReader();
  const { draft, selection } = useDrawing();
  const labelOf = useLabelOf();
  const { objectiveIds } = selection;
  const commands = useObjectiveCommands(objectiveIds);
  if (objectiveIds.length === 0) return null;
  const codes = draft.document.objectives.filter(({ id }) => objectiveIds.includes(id)).map(({ code }) => code);
  return (
    <Menu
      label={labelOf(objectiveIds)}
      className="btn s"
      button={
        <>
          {codes.length > 3 ? words.mapEditor.lane.count(codes.length) : format.list(codes)}
          <Caret />
        </>
      }
    >
      <MenuCommands commands={commands} />
    </Menu>
  );
}
