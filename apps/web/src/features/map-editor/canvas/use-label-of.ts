import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';

/** What a menu is about: "Commands for P2". */
export function useLabelOf(): (objectiveIds: readonly string[]) => string {
  const { words, format } = useReader();
  const { objectives } = useDrawing().draft.document;
  return (objectiveIds) =>
    words.mapActs.menu.of(
      objectiveIds.length > 3
        ? words.mapEditor.lane.count(objectiveIds.length)
        : format.list(objectives.filter(({ id }) => objectiveIds.includes(id)).map(({ code }) => code)),
    );
}
