import type { Language, MapDocument, MapEdit, SingleMapEdit, Text, TextPatch } from '@rumbo/domain';

/** One text of an edit: whose, in which language, what was typed, and what stands there now. */
export interface FieldText {
  /** The code of the objective, "P2 → T4" of a link, or the name of a lane or theme; null where it is gone. */
  readonly of: string | null;
  readonly field: 'title' | 'statement' | 'name' | 'question' | 'reason';
  readonly language: Language;
  readonly mine: string;
  readonly theirs: string;
  /** The same edit with another text. */
  readonly withText: (text: string) => SingleMapEdit;
}

type Field = FieldText['field'];

function textsIn(
  of: string | null,
  field: Field,
  patch: TextPatch | undefined,
  now: Text | null,
  edit: (patch: TextPatch) => SingleMapEdit,
): readonly FieldText[] {
  return (['es', 'en'] as const).flatMap((language) => {
    const mine = patch?.[language];
    if (mine === undefined) return [];
    return [
      {
        of,
        field,
        language,
        mine: mine ?? '',
        theirs: now?.[language] ?? '',
        withText: (text: string) => edit({ [language]: text.trim() === '' ? null : text }),
      },
    ];
  });
}

function textsOf(document: MapDocument, edit: SingleMapEdit): readonly FieldText[] {
  switch (edit.kind) {
    case 'editObjective': {
      const { id, set } = edit;
      const now = document.objectives.find((one) => one.id === id);
      const of = now?.code ?? null;
      return [
        ...textsIn(of, 'title', set.title, now?.title ?? null, (title) => ({
          kind: 'editObjective',
          id,
          set: { title },
        })),
        ...textsIn(of, 'statement', set.statement, now?.statement ?? null, (statement) => ({
          kind: 'editObjective',
          id,
          set: { statement },
        })),
      ];
    }
    case 'editLink': {
      const { id, set } = edit;
      const now = document.links.find((one) => one.id === id);
      const codeOf = (objectiveId: string | undefined) =>
        document.objectives.find((one) => one.id === objectiveId)?.code ?? '';
      const of = now === undefined ? null : `${codeOf(now.fromId)} → ${codeOf(now.toId)}`;
      return textsIn(of, 'reason', set.reason, now?.reason ?? null, (reason) => ({
        kind: 'editLink',
        id,
        set: { reason },
      }));
    }
    case 'renamePerspective': {
      const { id } = edit;
      const now = document.perspectives.find((one) => one.id === id);
      const of = now === undefined ? null : (now.name.es ?? now.name.en ?? '');
      return [
        ...textsIn(of, 'name', edit.name, now?.name ?? null, (name) => ({ kind: 'renamePerspective', id, name })),
        ...textsIn(of, 'question', edit.question, now?.question ?? null, (question) => ({
          kind: 'renamePerspective',
          id,
          question,
        })),
      ];
    }
    case 'renameTheme': {
      const { id } = edit;
      const now = document.themes.find((one) => one.id === id);
      const of = now === undefined ? null : (now.name.es ?? now.name.en ?? '');
      return textsIn(of, 'name', edit.name, now?.name ?? null, (name) => ({ kind: 'renameTheme', id, name }));
    }
    case 'addObjective':
      return textsIn(edit.objective.code, 'title', edit.objective.title, null, () => edit);
    case 'link':
      return textsIn(null, 'reason', edit.link.reason ?? undefined, null, () => edit);
    default:
      return [];
  }
}

/** The texts that an edit writes, so that none is lost where it is refused. */
export function fieldTexts(document: MapDocument, edit: MapEdit): readonly FieldText[] {
  return (edit.kind === 'batch' ? edit.edits : [edit]).flatMap((single) => textsOf(document, single));
}
