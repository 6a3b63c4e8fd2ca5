import { inReadingOrder } from '@rumbo/domain';
import type { Link, MapDocument, Objective, Perspective, Theme } from '@rumbo/domain';

/** What a row of the outline stands for. */
export type OutlineSubject =
  | { readonly kind: 'plan' }
  | { readonly kind: 'perspective'; readonly perspective: Perspective }
  | { readonly kind: 'objective'; readonly objective: Objective }
  | {
      readonly kind: 'drives' | 'drivenBy';
      readonly objective: Objective;
      readonly link: Link;
      readonly other: Objective;
    }
  | { readonly kind: 'kpi'; readonly objective: Objective; readonly kpiId: string }
  | { readonly kind: 'initiative'; readonly objective: Objective; readonly initiativeId: string }
  | { readonly kind: 'themes' }
  | { readonly kind: 'theme'; readonly theme: Theme };

export interface OutlineItem {
  /** The same as long as it is there: `objective/ID`. */
  readonly key: string;
  readonly subject: OutlineSubject;
  /** From 1. */
  readonly level: number;
  /** Of its siblings, from 1, and how many those are. */
  readonly place: number;
  readonly of: number;
  readonly parent: string | null;
  /** Null where nothing lies under it. */
  readonly isExpanded: boolean | null;
}

/** The rows that begin open. */
export const PLAN = 'plan';
export const THEMES = 'themes';
export const perspectiveKey = (id: string): string => `perspective/${id}`;
export const objectiveKey = (id: string): string => `objective/${id}`;
export const themeKey = (id: string): string => `theme/${id}`;

interface Branch {
  readonly key: string;
  readonly subject: OutlineSubject;
  readonly under: () => readonly Branch[];
}

/** The rows that are seen, in their order, with those under `closed` left out. Objectives begin closed and are opened by name. */
export function outlineItems(document: MapDocument, isOpen: (key: string) => boolean): readonly OutlineItem[] {
  const plan: Branch = { key: PLAN, subject: { kind: 'plan' }, under: () => ofPlan(document) };
  return rows([plan], { isOpen, level: 1, parent: null });
}

interface Under {
  readonly isOpen: (key: string) => boolean;
  readonly level: number;
  readonly parent: string | null;
}

function rows(branches: readonly Branch[], { isOpen, level, parent }: Under): OutlineItem[] {
  return branches.flatMap(({ key, subject, under }, index) => {
    const below = under();
    const isExpanded = below.length === 0 ? null : isOpen(key);
    const item: OutlineItem = { key, subject, level, place: index + 1, of: branches.length, parent, isExpanded };
    return isExpanded === true ? [item, ...rows(below, { isOpen, level: level + 1, parent: key })] : [item];
  });
}

const leaf = (key: string, subject: OutlineSubject): Branch => ({ key, subject, under: () => [] });

function ofPlan(document: MapDocument): readonly Branch[] {
  const ordered = inReadingOrder(document);
  const lanes = document.perspectives.map((perspective): Branch => ({
    key: perspectiveKey(perspective.id),
    subject: { kind: 'perspective', perspective },
    under: () =>
      ordered
        .filter(({ slot }) => slot.perspectiveId === perspective.id)
        .map((objective) => ofObjective(document, objective)),
  }));
  const themes: Branch = {
    key: THEMES,
    subject: { kind: 'themes' },
    under: () => document.themes.map((theme) => leaf(themeKey(theme.id), { kind: 'theme', theme })),
  };
  return [...lanes, themes];
}

function ofObjective(document: MapDocument, objective: Objective): Branch {
  const { id } = objective;
  const key = objectiveKey(id);
  const objectives = new Map(document.objectives.map((one) => [one.id, one]));
  const linked = (kind: 'drives' | 'drivenBy'): readonly Branch[] =>
    document.links.flatMap((link) => {
      const [own, otherId] = kind === 'drives' ? [link.fromId, link.toId] : [link.toId, link.fromId];
      const other = objectives.get(otherId);
      return own !== id || other === undefined
        ? []
        : [leaf(`${key}/${kind}/${link.id}`, { kind, objective, link, other })];
    });
  return {
    key,
    subject: { kind: 'objective', objective },
    under: () => [
      ...linked('drives'),
      ...linked('drivenBy'),
      ...document.measures
        .filter(({ objectiveId }) => objectiveId === id)
        .map(({ kpiId }) => leaf(`${key}/kpi/${kpiId}`, { kind: 'kpi', objective, kpiId })),
      ...document.initiativeLinks
        .filter(({ objectiveId }) => objectiveId === id)
        .map(({ initiativeId }) =>
          leaf(`${key}/initiative/${initiativeId}`, { kind: 'initiative', objective, initiativeId }),
        ),
    ],
  };
}

/** The objective that a row is or lies under; null for lanes, themes and the plan. */
export function objectiveOf(subject: OutlineSubject): Objective | null {
  return 'objective' in subject ? subject.objective : null;
}
