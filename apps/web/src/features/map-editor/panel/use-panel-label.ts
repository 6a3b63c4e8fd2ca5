import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';

/** Names what the panel is about. */
export function usePanelLabel(): string {
  const { words } = useReader();
  const { draft, selection } = useDrawing();
  const { objectives, links } = draft.document;
  const codeOf = (id: string | undefined): string => objectives.find((one) => one.id === id)?.code ?? '';
  const link = links.find(({ id }) => id === selection.linkId);
  const say = words.mapPanel;
  if (link !== undefined) return say.label(say.links.name(codeOf(link.fromId), codeOf(link.toId)));
  const code = codeOf(selection.objectiveIds.at(-1));
  return code === '' ? say.emptyLabel : say.label(code);
}
