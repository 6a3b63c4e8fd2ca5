import type { Link } from '@rumbo/domain';
import type { Box, MapLayout } from '@rumbo/drawing';
import { useViewport } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { Size } from '../../map/use-measured-size.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import type { OpenPart } from './canvas-context.tsx';
import { LinkEditor } from './LinkEditor.tsx';
import { MoveTo } from './MoveTo.tsx';
import { NewLink } from './NewLink.tsx';
import { ObjectiveMenu } from './ObjectiveMenu.tsx';
import { LaneParts, ThemeParts } from './HeadParts.tsx';
import { PendingLink } from './PendingLink.tsx';
import { SearchPopover } from './SearchPopover.tsx';
import type { Anchor } from './use-anchored.ts';

interface OpenPartsProps {
  readonly layout: MapLayout;
  readonly size: Size;
}

/** What stands open over the canvas: a menu, a link, a name, a search; each beside what it is about. */
export function OpenParts({ layout, size }: OpenPartsProps): ReactNode {
  const { draft, selection } = useDrawing();
  const { open } = useCanvas();
  const link = draft.document.links.find(({ id }) => id === selection.linkId);
  return (
    <>
      {open === null ? null : <Part part={open} layout={layout} size={size} />}
      {link === undefined || open !== null ? null : (
        <LinkEditor key={link.id} link={link} anchor={besideLink(layout, link)} size={size} />
      )}
    </>
  );
}

function Part({ part, layout, size }: OpenPartsProps & { readonly part: OpenPart }): ReactNode {
  switch (part.kind) {
    case 'rename':
      return null;
    case 'objectiveMenu':
      return <ObjectiveMenu objectiveId={part.objectiveId} anchor={rightOf(layout, part.objectiveId)} size={size} />;
    case 'moveTo':
      return <MoveTo objectiveIds={part.objectiveIds} />;
    case 'newLink':
      return (
        <>
          <PendingLink layout={layout} fromId={part.fromId} toId={part.toId} />
          <NewLink
            key={`${part.fromId ?? ''} ${part.toId ?? ''}`}
            fromId={part.fromId}
            toId={part.toId}
            anchor={besideNew(layout, part)}
            size={size}
          />
        </>
      );
    case 'laneMenu':
    case 'laneName':
    case 'removeLane':
      return <LaneParts part={part} layout={layout} size={size} />;
    case 'themeMenu':
    case 'themeName':
    case 'removeTheme':
      return <ThemeParts part={part} layout={layout} size={size} />;
    case 'search':
      return <Search size={size} />;
  }
}

function Search({ size }: Pick<OpenPartsProps, 'size'>): ReactNode {
  const { x, y, zoom } = useViewport();
  return <SearchPopover anchor={{ x: (size.width / 2 - 150 - x) / zoom, y: (16 - y) / zoom }} size={size} />;
}

const NOWHERE: Anchor = { x: 0, y: 0 };

const boxOf = (layout: MapLayout, id: string | null): Box | undefined => layout.nodes.find((box) => box.id === id);

function rightOf(layout: MapLayout, objectiveId: string | null): Anchor {
  const box = boxOf(layout, objectiveId);
  return box === undefined ? NOWHERE : { x: box.x + box.width + 14, y: box.y };
}

function besideLink(layout: MapLayout, { fromId, toId }: Link): Anchor {
  const box = layout.links.find(({ from, to }) => from === fromId && to === toId);
  if (box === undefined) return NOWHERE;
  return { x: (box.start.x + box.end.x) / 2 + 14, y: (box.start.y + box.end.y) / 2 - 40 };
}

/** Between the two ends, where both are known. */
function besideNew(layout: MapLayout, { fromId, toId }: { fromId: string | null; toId: string | null }): Anchor {
  const [from, to] = [boxOf(layout, fromId), boxOf(layout, toId)];
  if (from === undefined || to === undefined) return rightOf(layout, fromId);
  return {
    x: (from.x + from.width / 2 + to.x + to.width / 2) / 2 - 130,
    y: (from.y + to.y + to.height) / 2 - 30,
  };
}
