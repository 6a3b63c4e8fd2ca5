import type { EditOf, MapEdit, SingleMapEdit } from './edit.ts';

/**
 * What an edit writes and what it relies on, as paths: `objective/ID/title/es`, `link/ID`, `columns/THEME`. A path stands
 * for everything under it, and the empty path for the whole map.
 */
export interface EditPaths {
  readonly writes: readonly string[];
  /** What its places are counted in: a slot means another place once the columns have moved. */
  readonly reads: readonly string[];
}

type PathsByKind = { readonly [Kind in SingleMapEdit['kind']]: (edit: EditOf<Kind>) => EditPaths };

const writes = (...paths: readonly string[]): EditPaths => ({ writes: paths, reads: [] });
const counted = (among: 'columns' | 'lanes', ...paths: readonly string[]): EditPaths => ({
  writes: paths,
  reads: [among],
});

const PATHS: PathsByKind = {
  addPerspective: ({ perspective: { id } }) => counted('lanes', `perspective/${id}`, `lanes/${id}`),
  renamePerspective: ({ kind: _, id, ...fields }) => writes(...leaves(`perspective/${id}`, fields)),
  movePerspective: ({ id }) => counted('lanes', `lanes/${id}`),
  removePerspective: ({ id }) => writes(`perspective/${id}`, `lanes/${id}`),
  addTheme: ({ theme: { id } }) => counted('columns', `theme/${id}`, `columns/${id}`),
  renameTheme: ({ id, name }) => writes(...leaves(`theme/${id}`, { name })),
  resizeTheme: ({ id }) => writes(`columns/${id}`),
  moveTheme: ({ id }) => counted('columns', `columns/${id}`),
  removeTheme: ({ id }) => writes(`theme/${id}`, `columns/${id}`),
  addObjective: ({ objective }) => counted('columns', `objective/${objective.id}`),
  removeObjective: ({ id }) => writes(`objective/${id}`),
  moveObjective: ({ id }) => counted('columns', `objective/${id}/slot`),
  moveObjectives: ({ moves }) => counted('columns', ...moves.map(({ id }) => `objective/${id}/slot`)),
  editObjective: ({ id, set }) => writes(...leaves(`objective/${id}`, set)),
  link: ({ link: { id, fromId, toId } }) =>
    writes(`link/${id}`, `objective/${fromId}/links/${id}`, `objective/${toId}/links/${id}`),
  unlink: ({ id }) => writes(`link/${id}`),
  editLink: ({ id, set }) => writes(...leaves(`link/${id}`, set)),
  measure: ({ measure }) => writes(`objective/${measure.objectiveId}/measures/${measure.kpiId}`),
  unmeasure: ({ objectiveId, kpiId }) => writes(`objective/${objectiveId}/measures/${kpiId}`),
  editMeasure: ({ objectiveId, kpiId, set }) => writes(...leaves(`objective/${objectiveId}/measures/${kpiId}`, set)),
  linkInitiative: ({ initiativeLink: { objectiveId, initiativeId } }) =>
    writes(`objective/${objectiveId}/initiatives/${initiativeId}`),
  unlinkInitiative: ({ objectiveId, initiativeId }) => writes(`objective/${objectiveId}/initiatives/${initiativeId}`),
  propose: ({ proposal }) => writes(proposalPath(proposal)),
  withdrawProposal: ({ proposal }) => writes(proposalPath(proposal)),
  replaceMap: () => writes(''),
};

function proposalPath(key: EditOf<'withdrawProposal'>['proposal']): string {
  const place = `kpi/${key.kpiId}/${key.kind}/${key.unitId}`;
  return key.kind === 'baseline' ? place : `${place}/${key.period}`;
}

/** One path a field; one a language where the field is a change of a text. */
function leaves(place: string, fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    if (value === undefined) return [];
    const isPatch = TEXTS.has(field) && typeof value === 'object' && value !== null;
    return isPatch ? Object.keys(value).map((language) => `${place}/${field}/${language}`) : [`${place}/${field}`];
  });
}

const TEXTS: ReadonlySet<string> = new Set(['name', 'question', 'title', 'statement', 'reason']);

/** What an edit, or each of a batch, writes and relies on. */
export function pathsOf(edit: MapEdit): EditPaths {
  const singles = edit.kind === 'batch' ? edit.edits : [edit];
  const all = singles.map((single) => {
    // The table is keyed by the edit's own kind, which the compiler cannot follow through a union.
    const pathsOfSingle = PATHS[single.kind] as (edit: SingleMapEdit) => EditPaths;
    return pathsOfSingle(single);
  });
  return { writes: all.flatMap((one) => one.writes), reads: all.flatMap((one) => one.reads) };
}

/** The fields that an edit gives a new value, and nothing that it adds, moves or takes away. */
export function fieldsOf(edit: MapEdit): readonly string[] {
  const singles = edit.kind === 'batch' ? edit.edits : [edit];
  return singles.filter(({ kind }) => FIELD_EDITS.has(kind)).flatMap((single) => pathsOf(single).writes);
}

const FIELD_EDITS: ReadonlySet<MapEdit['kind']> = new Set<MapEdit['kind']>([
  'renamePerspective',
  'renameTheme',
  'editObjective',
  'editLink',
  'editMeasure',
  'propose',
]);

/** Whether one of these paths is, holds or lies in one of those. */
export function meet(these: readonly string[], those: readonly string[]): boolean {
  return these.some((one) => those.some((other) => holds(one, other) || holds(other, one)));
}

function holds(path: string, other: string): boolean {
  return path === '' || path === other || other.startsWith(`${path}/`);
}
