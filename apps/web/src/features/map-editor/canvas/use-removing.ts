import type { MapDocument, MapFacts, SingleMapEdit } from '@rumbo/domain';
import { inReadingOrder } from '@rumbo/domain';
import { useReader } from '../../../app/language.tsx';
import type { Reader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { NOTHING } from '../draft/selection.ts';
import { useCanvas } from './canvas-context.tsx';

const MOST = 6;

/** The first of them, and how many more. */
function listed(items: readonly string[], { words, format }: Reader): string {
  const over = items.length - MOST;
  if (over < 2) return format.list(items);
  return format.list([...items.slice(0, MOST), words.mapActs.affected.more(over)]);
}

/** By their codes; where one of them is not known, or not yet, how many they are. */
function named(
  codes: readonly (string | null)[],
  reader: Reader,
  byCode: (list: string) => string,
  byCount: (count: number) => string,
): string[] {
  if (codes.length === 0) return [];
  const known = codes.filter((code) => code !== null);
  return [known.length < codes.length ? byCount(codes.length) : byCode(listed(known, reader))];
}

/** What goes along with these objectives: ", with links P2 → T4, KPIs K-07 and initiatives I-04". */
export function affectedText(
  document: MapDocument,
  facts: MapFacts | null,
  ids: ReadonlySet<string>,
  reader: Reader,
): string {
  const { affected } = reader.words.mapActs;
  const codes = new Map(document.objectives.map(({ id, code }) => [id, code]));
  const links = document.links
    .filter(({ fromId, toId }) => ids.has(fromId) || ids.has(toId))
    .map(({ fromId, toId }) => `${codes.get(fromId) ?? ''} → ${codes.get(toId) ?? ''}`);
  const kpis = document.measures
    .filter(({ objectiveId }) => ids.has(objectiveId))
    .map(({ kpiId }) => facts?.kpis.get(kpiId)?.code ?? null);
  const initiatives = document.initiativeLinks
    .filter(({ objectiveId }) => ids.has(objectiveId))
    .map(({ initiativeId }) => facts?.initiatives.find(({ id }) => id === initiativeId)?.code ?? null);
  const parts = [
    ...(links.length === 0 ? [] : [affected.links(listed(links, reader))]),
    ...named(kpis, reader, affected.kpis, affected.kpiCount),
    ...named(initiatives, reader, affected.initiatives, affected.initiativeCount),
  ];
  return parts.length === 0 ? affected.nothing : affected.with(parts.join('; '));
}

interface Removing {
  /** Takes objectives away, and says what went with them; undo brings all of it back. */
  readonly remove: (ids: readonly string[]) => boolean;
  readonly unlink: (linkId: string) => void;
}

export function useRemoving(): Removing {
  const reader = useReader();
  const { words } = reader;
  const { draft, facts, change, select } = useDrawing();
  const { tellDone, setOpen, focus } = useCanvas();
  const { document } = draft;
  const codeOf = (id: string): string => document.objectives.find((one) => one.id === id)?.code ?? '';
  return {
    remove(ids) {
      const order = inReadingOrder(document);
      const gone = new Set(ids);
      const edits = order
        .filter(({ id }) => gone.has(id))
        .map(({ id }): SingleMapEdit => ({ kind: 'removeObjective', id }));
      const [only] = edits;
      if (only === undefined || !change(edits.length === 1 ? only : { kind: 'batch', edits })) return false;
      const codes = listed(
        order.filter(({ id }) => gone.has(id)).map(({ code }) => code),
        reader,
      );
      tellDone(`${words.mapActs.removed(codes)}${affectedText(document, facts, gone, reader)}.`);
      const last = order.findLastIndex(({ id }) => gone.has(id));
      const next = order.slice(last).find(({ id }) => !gone.has(id)) ?? order.findLast(({ id }) => !gone.has(id));
      select(NOTHING);
      setOpen(null);
      if (next !== undefined) focus(next.id);
      return true;
    },
    unlink(linkId) {
      const link = document.links.find(({ id }) => id === linkId);
      if (link === undefined || !change({ kind: 'unlink', id: linkId })) return;
      select(NOTHING);
      tellDone(words.mapActs.linkRemoved(codeOf(link.fromId), codeOf(link.toId)));
      focus(link.fromId);
    },
  };
}
