import { useCallback, useMemo, useState } from 'react';
import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { usePlace } from '../../../app/place.tsx';
import { textIn } from '@rumbo/domain';
import { flowLinks } from '../../map/flow-elements.ts';
import { MapCanvas } from '../../map/MapCanvas.tsx';
import type { NodeBody } from '../../map/MapFlowNode.tsx';
import type { MapGeometry } from '../../map/map-geometry.ts';
import type { Size } from '../../map/use-measured-size.ts';
import { useOthers } from '../presence/use-presence.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { NOTHING, ofLink, ofObjective, toggled } from '../draft/selection.ts';
import { useCanvas } from './canvas-context.tsx';
import { draftNodes, withSelected } from './draft-elements.ts';
import { DropPlaces } from './drop-hint.tsx';
import { EditGround, MapHeads } from './EditGround.tsx';
import { EditNode } from './EditNode.tsx';
import { GridProvider } from './grid-context.ts';
import { createKeeper, isSameLink, isSameNode } from './kept-same.ts';
import { nodeFacts } from './objective-facts.ts';
import { OpenParts } from './OpenParts.tsx';
import { slotGrid } from './slot-grid.ts';
import { objectiveOf, useCanvasKeys } from './use-canvas-keys.ts';
import { useChosenInSight } from './use-chosen-in-sight.ts';
import { useClipboardKeys } from './use-clipboard-keys.ts';
import { useDragging } from './use-dragging.ts';
import { useHold } from './use-hold.ts';
import { placeText, useMoving } from './use-moving.ts';
import { useSearchKey } from './use-search-key.ts';
import { useRights } from './use-rights.ts';

interface DraftCanvasProps {
  readonly geometry: MapGeometry;
  readonly size: Size;
}

const NO_LINKS: ReadonlySet<string> = new Set();

/** The draft as it is drawn on: objectives that can be taken hold of, in the slots of lanes and columns. */
export function DraftCanvas({ geometry, size }: DraftCanvasProps): ReactNode {
  const { words } = useReader();
  const { draft, selection, select } = useDrawing();
  const { open, setOpen } = useCanvas();
  const { mayDraw, isEditable } = useRights();
  const { document } = draft;
  const { layout } = geometry;
  const grid = useMemo(() => slotGrid(layout, document.themes), [layout, document.themes]);
  const { drop } = useMoving();
  const dragging = useDragging(document, grid, drop);
  const hold = useHold();
  const body = useNodeBody();
  const onKeyDown = useCanvasKeys();
  useClipboardKeys();
  useSearchKey();
  useChosenInSight(layout, size);

  const [keepNodes] = useState(() => createKeeper(isSameNode));
  const [keepLinks] = useState(() => createKeeper(isSameLink));
  const still = useMemo(() => keepNodes(draftNodes(layout, isEditable)), [layout, isEditable, keepNodes]);
  const nodes = useMemo(() => withSelected(still, selection.objectiveIds), [still, selection.objectiveIds]);
  const links = useMemo(() => {
    const codes = new Map(document.objectives.map(({ id, code }) => [id, code]));
    const drawn = flowLinks(layout, document.links, {
      traced: NO_LINKS,
      within: null,
      chosen: selection.linkId,
      showsAssumed: true,
      labelOf: ({ fromId, toId }) => words.overview.map.drives(codes.get(fromId) ?? '', codes.get(toId) ?? ''),
    });
    return keepLinks(drawn);
  }, [layout, document, selection.linkId, words, keepLinks]);
  const map = useMemo(
    () => ({ perspectives: document.perspectives, themes: document.themes, nodes: [] }),
    [document.perspectives, document.themes],
  );
  const ground = useMemo(() => <EditGround layout={layout} />, [layout]);
  const hands = useMemo(
    () => ({
      onNodeDragStart: hold.onNodeDragStart,
      onNodeDrag: dragging.onNodeDrag,
      onNodeDragStop: dragging.onNodeDragStop,
      onPaneClick: () => {
        select(NOTHING);
        setOpen(null);
      },
      onBoxed: (objectiveIds: readonly string[]) => select({ ...NOTHING, objectiveIds }),
    }),
    [hold, dragging, select, setOpen],
  );
  const onOpenHead = useCallback((kind: 'laneMenu' | 'themeMenu', id: string) => setOpen({ kind, id }), [setOpen]);

  const onChooseLink = (linkId: string): void => {
    setOpen(null);
    select(ofLink(linkId));
  };
  const onPointerDown = (event: PointerEvent): void => {
    hold.onPress(event);
    const id = objectiveOf(event.target);
    // Chosen before it is taken hold of, so that it does not carry others along.
    if (id !== null && event.button === 0 && !isAdding(event) && !selection.objectiveIds.includes(id))
      select(ofObjective(id));
  };
  const onClick = (event: MouseEvent): void => {
    const id = objectiveOf(event.target);
    // Enter and Space are keys of the canvas; a press has a detail.
    if (id === null || event.detail === 0) return;
    if (isAdding(event)) select(toggled(selection, id));
    else if (selection.objectiveIds.length > 1) select(ofObjective(id));
  };
  const onContextMenu = (event: MouseEvent): void => {
    const id = objectiveOf(event.target);
    if (id === null) return;
    event.preventDefault();
    if (!selection.objectiveIds.includes(id)) select(ofObjective(id));
    setOpen({ kind: 'objectiveMenu', objectiveId: id });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const id = objectiveOf(event.target);
    if (id !== null && isEditable(id)) setOpen({ kind: 'rename', objectiveId: id });
  };

  return (
    <GridProvider value={grid}>
      {/* Keys and presses on the objectives inside come up to here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={`draftcanvas${open?.kind === 'newLink' ? ' linking' : ''}`}
        onKeyDown={onKeyDown}
        onPointerDownCapture={onPointerDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
      >
        <MapCanvas
          map={map}
          geometry={geometry}
          size={size}
          nodes={nodes}
          links={links}
          body={body}
          onChooseLink={onChooseLink}
          hands={hands}
          label={words.mapEditor.canvas}
          ground={ground}
        >
          <MapHeads document={document} layout={layout} onOpen={mayDraw ? onOpenHead : null} />
          <DropPlaces hint={dragging.hint} />
          <OpenParts layout={layout} size={size} />
        </MapCanvas>
      </div>
    </GridProvider>
  );
}

const isAdding = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean => shiftKey || ctrlKey || metaKey;

/** What stands in the place of each objective; the same function while nothing of it changes. */
function useNodeBody(): NodeBody {
  const reader = useReader();
  const { today } = usePlace();
  const { draft, facts, selection } = useDrawing();
  const { open } = useCanvas();
  const { isEditable } = useRights();
  const { document } = draft;
  const shown = useMemo(() => nodeFacts(document, facts, today, reader), [document, facts, today, reader]);
  const others = useOthers();
  const renamed = open?.kind === 'rename' ? open.objectiveId : null;
  return useMemo(() => {
    const objectives = new Map(document.objectives.map((one) => [one.id, one]));
    const selected = new Set(selection.objectiveIds);
    const editors = new Map(others.map(({ objectiveId, name }) => [objectiveId, name]));
    return (box) => {
      const one = objectives.get(box.id);
      if (one === undefined) return null;
      const title = textIn(one.title, reader.language);
      const own = shown.get(one.id);
      return (
        <EditNode
          id={one.id}
          code={one.code}
          title={title.words}
          titleLanguage={title.language === reader.language ? undefined : title.language}
          kpis={own?.kpis ?? 0}
          goal={own?.goal ?? ''}
          place={placeText(reader, document, one.slot)}
          column={one.slot.column}
          width={box.width}
          isSelected={selected.has(one.id)}
          isEditable={isEditable(one.id)}
          isRenamed={renamed === one.id}
          editedBy={editors.get(one.id) ?? null}
        />
      );
    };
  }, [document, selection.objectiveIds, shown, renamed, isEditable, reader, others]);
}
