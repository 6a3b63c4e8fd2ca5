import { step } from '@rumbo/domain';
import type { MapEdit, StepDirection } from '@rumbo/domain';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { useHasCanvas } from '../../../app/use-media.ts';
import { announce } from '../../../ui/announcer.ts';
import { useCanvas } from '../canvas/canvas-context.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofLink, ofObjective } from '../draft/selection.ts';
import { affectedBy, columnAt, laneRemoval, newObjective, themeRemoval } from './outline-edits.ts';
import { objectiveKey, objectiveOf, perspectiveKey, themeKey } from './outline-items.ts';
import type { OutlineItem } from './outline-items.ts';
import { useSubjectNames } from './use-subject-names.ts';

/** Something that is asked before it is done. */
export type Question =
  | { readonly kind: 'remove'; readonly item: OutlineItem }
  | { readonly kind: 'link'; readonly objectiveId: string };

export interface OutlineActs {
  readonly open: (item: OutlineItem) => void;
  readonly move: (item: OutlineItem, direction: StepDirection) => void;
  readonly add: (item: OutlineItem) => void;
  readonly addPerspective: () => void;
  readonly addTheme: () => void;
  readonly resizeTheme: (item: OutlineItem, by: number) => void;
  readonly remove: (item: OutlineItem) => void;
  readonly link: (item: OutlineItem) => void;
}

interface ActsSurroundings {
  readonly goTo: (key: string) => void;
  readonly setOpen: (key: string, isOpen: boolean) => void;
  readonly rename: (key: string) => void;
  readonly ask: (question: Question) => void;
}

/** What can be done with a row, by key, menu or button alike. */
export function useOutlineActs({ goTo, setOpen, rename, ask }: ActsSurroundings): OutlineActs {
  const { words, text, language } = useReader();
  const { draft, change, select } = useDrawing();
  const hasRoom = useHasCanvas();
  const { showPanel, tellDone } = useCanvas();
  const nameOf = useSubjectNames();
  const { document, view } = draft;
  const say = words.mapOutline;
  const own = view.languages.includes(language) ? language : (view.languages[0] ?? language);

  const begin = (edit: MapEdit, key: string): boolean => {
    if (!change(edit)) return false;
    goTo(key);
    rename(key);
    return true;
  };

  const acts: OutlineActs = {
    open({ subject, key, isExpanded }) {
      // Over the page it opens at its head: a field would bring up the keyboard.
      const at = (field: string): string => (hasRoom ? field : 'head');
      showPanel(true);
      if (subject.kind === 'drives' || subject.kind === 'drivenBy')
        return select({ ...ofLink(subject.link.id), field: at('reason') });
      const objective = objectiveOf(subject);
      if (objective === null) return isExpanded === null ? undefined : setOpen(key, !isExpanded);
      const field =
        subject.kind === 'kpi' ? `targets/${subject.kpiId}` : subject.kind === 'initiative' ? 'initiatives' : 'title';
      select(ofObjective(objective.id, at(field)));
    },

    move({ subject, key }, direction) {
      const by = direction === 'up' || direction === 'left' ? -1 : 1;
      if (subject.kind === 'perspective' || subject.kind === 'theme') {
        const isLane = subject.kind === 'perspective';
        const { id, name } = isLane ? subject.perspective : subject.theme;
        const list: readonly { readonly id: string }[] = isLane ? document.perspectives : document.themes;
        const to = list.findIndex((one) => one.id === id) + by;
        if (to < 0 || to >= list.length) return announce(say.cannotMove(text(name)));
        const edit = { kind: isLane ? 'movePerspective' : 'moveTheme', id, to } as const;
        if (change(edit)) announce(say.laneMoved(text(name), to + 1));
        return;
      }
      if (subject.kind !== 'objective') return;
      const { id, code } = subject.objective;
      const moves = step(document, id, direction);
      if (moves === null) return announce(say.cannotMove(code));
      if (!change({ kind: 'moveObjectives', moves: [...moves] })) return;
      const [own, other] = moves;
      const lane = document.perspectives.find((one) => one.id === own?.slot.perspectiveId);
      if (lane !== undefined) setOpen(perspectiveKey(lane.id), true);
      goTo(key);
      const swapped = document.objectives.find((one) => one.id === other?.id);
      announce(
        swapped === undefined
          ? say.moved(code, lane === undefined ? '' : text(lane.name), (own?.slot.column ?? 0) + 1)
          : say.swapped(code, swapped.code),
      );
    },

    add({ subject }) {
      if (subject.kind === 'theme' || subject.kind === 'themes') return acts.addTheme();
      if (subject.kind === 'plan') return acts.addPerspective();
      const beside = objectiveOf(subject);
      const perspectiveId =
        subject.kind === 'perspective' ? subject.perspective.id : (beside?.slot.perspectiveId ?? '');
      const lane = document.perspectives.find((one) => one.id === perspectiveId);
      const laneName = lane === undefined ? '' : text(lane.name);
      const id = newId();
      const title = { [own]: say.newTitle };
      const objective = newObjective(document, { id, title, perspectiveId, column: columnAt(document, beside) });
      if (objective === null) return announce(say.laneFull(laneName));
      setOpen(perspectiveKey(perspectiveId), true);
      if (begin({ kind: 'addObjective', objective }, objectiveKey(id))) announce(say.added(objective.code, laneName));
    },

    addPerspective() {
      const id = newId();
      const perspective = { id, name: { [own]: say.newPerspective }, question: null };
      begin({ kind: 'addPerspective', perspective }, perspectiveKey(id));
    },

    addTheme() {
      const id = newId();
      setOpen('themes', true);
      begin({ kind: 'addTheme', theme: { id, name: { [own]: say.newTheme }, columns: 1 } }, themeKey(id));
    },

    resizeTheme({ subject }, by) {
      if (subject.kind !== 'theme') return;
      const { id, name, columns } = subject.theme;
      if (change({ kind: 'resizeTheme', id, columns: columns + by }))
        announce(`${text(name)}: ${say.columns(columns + by)}`);
    },

    remove(item) {
      const { subject } = item;
      const edit = removalWithoutAsking(item);
      if (edit !== null) {
        if (change(edit)) tellDone(say.removed(nameOf(subject)));
      } else if (subject.kind !== 'plan' && subject.kind !== 'themes') ask({ kind: 'remove', item });
    },

    link({ subject }) {
      const objective = objectiveOf(subject);
      if (objective !== null) ask({ kind: 'link', objectiveId: objective.id });
    },
  };

  /** What takes nothing else with it is done at once. */
  function removalWithoutAsking({ subject }: OutlineItem): MapEdit | null {
    switch (subject.kind) {
      case 'drives':
      case 'drivenBy':
        return { kind: 'unlink', id: subject.link.id };
      case 'kpi':
        return { kind: 'unmeasure', objectiveId: subject.objective.id, kpiId: subject.kpiId };
      case 'initiative':
        return {
          kind: 'unlinkInitiative',
          objectiveId: subject.objective.id,
          initiativeId: subject.initiativeId,
        };
      case 'objective': {
        const { links, kpiIds, initiativeIds } = affectedBy(document, subject.objective.id);
        const isAlone = links.length + kpiIds.length + initiativeIds.length === 0;
        return isAlone ? { kind: 'removeObjective', id: subject.objective.id } : null;
      }
      case 'perspective':
        return laneRemoval(document, subject.perspective.id, null);
      case 'theme': {
        const edit = themeRemoval(document, subject.theme.id);
        return edit?.kind === 'batch' ? null : edit;
      }
      default:
        return null;
    }
  }

  return acts;
}
