import type { KpiDefinitionView } from '@rumbo/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { usePlace } from '../../app/place.tsx';
import { failureOf } from '../../app/refusal.ts';
import { keep, kept } from '../../app/storage.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { partOf } from './definition-parts.ts';
import { calendarOf } from './definition-context.ts';
import { readDefinition } from './read-definition.ts';
import { newDefinition, typedOf } from './typed-definition.ts';
import type { DefinitionPart, TypedDefinition } from './typed-definition.ts';

/** What this browser keeps of a form until it is saved, and how many records were there when typing began. */
interface Draft {
  readonly id: string;
  readonly typed: TypedDefinition;
  readonly seen: number;
}

function keptDraft(key: string, begun: TypedDefinition): Draft | null {
  try {
    // Written below under the same key; what an earlier version of the product did not keep is as it begins.
    const draft = JSON.parse(kept(key) ?? 'null') as Draft | null;
    return draft === null ? null : { ...draft, typed: { ...begun, ...draft.typed } };
  } catch {
    return null;
  }
}

export type DefinitionFormState = ReturnType<typeof useDefinitionForm>;

/** The form of a definition: what is typed, what is wrong with it, and the saving. Nothing typed is lost over a reload. */
export function useDefinitionForm(view: KpiDefinitionView) {
  const { words, format } = useReader();
  const { me } = usePlace();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { definition, planId, today } = view;
  const isNew = definition === null;
  const key = `rumbo.kpi-definition:${me.personId}:${definition?.id ?? `new:${planId}`}`;
  const [freshId] = useState(newId);
  const thisMonth = `${today.slice(0, 7)}-01`;
  const begun = definition === null ? newDefinition(thisMonth) : begunFrom(typedOf(definition, format), thisMonth);
  const saved: Draft = { id: definition?.id ?? freshId, typed: begun, seen: view.versions.length };
  const [own, setOwn] = useState(() => keptDraft(key, begun));
  const [wasKept, setWasKept] = useState(own !== null);
  const [isChecked, setChecked] = useState(false);
  const draft = own ?? saved;
  const { typed, id } = draft;
  const reading = readDefinition(typed, { words, format, view, calendar: calendarOf(view), id });

  const put = (next: Draft | null): void => {
    setOwn(next);
    keep(key, next === null ? null : JSON.stringify(next));
  };
  const saving = useMutation({
    mutationFn: async ({ commandId, seen }: { readonly commandId: string; readonly seen: number }) => {
      if (reading.definition === null) return;
      await api.definitions.define.mutate({ commandId, definition: reading.definition, seen });
    },
    onSuccess: async () => {
      put(null);
      setWasKept(false);
      setChecked(false);
      await Promise.all([
        client.invalidateQueries(screens.kpiDefinition.queryFilter()),
        client.invalidateQueries(screens.kpis.queryFilter()),
        client.invalidateQueries(screens.kpi.queryFilter()),
      ]);
      const say = words.kpiDefinition.save;
      announce(isNew ? say.created(typed.code.trim()) : say.done);
      if (isNew) await navigate({ to: '/kpis/$id/definition', params: { id }, search: (before) => before });
    },
    onError: () => client.invalidateQueries(screens.kpiDefinition.queryFilter()),
  });
  const failure = saving.error === null ? null : failureOf(saving.error);
  const refusedPart =
    failure?.kind === 'refused' && failure.refusal.field !== null ? partOf(failure.refusal.field) : null;
  const isOther = own !== null && !isNew && own.seen !== view.versions.length;
  const problems = isChecked ? reading.problems : {};
  const problem = failure === null ? null : failureSentence(words, failure);

  return {
    view,
    isNew,
    typed,
    id,
    reading,
    wasKept,
    isOther,
    isDirty: own !== null,
    isBusy: saving.isPending,
    /** What is wrong with a field: once saving was tried, and what the server refused of it. */
    problemOf: (part: DefinitionPart): string | null => problems[part] ?? (part === refusedPart ? problem : null),
    wrong: Object.keys(problems).map(partOf),
    problem:
      refusedPart === null || failure?.kind !== 'refused' || failure.refusal.code === 'definitionChanged'
        ? problem
        : null,
    set: (next: Partial<TypedDefinition>): void => {
      if (saving.isError) saving.reset();
      put({ ...draft, typed: { ...typed, ...next } });
    },
    discard: (): void => {
      put(null);
      setWasKept(false);
      setChecked(false);
      saving.reset();
      announce(words.kpiDefinition.discarded);
    },
    save: (): void => {
      setChecked(true);
      if (saving.isPending || reading.definition === null) return;
      // What others saved has been shown by then: saving again keeps one's own.
      const wasTold = failure?.kind === 'refused' && failure.refusal.code === 'definitionChanged';
      saving.mutate({ commandId: newId(), seen: wasTold ? view.versions.length : draft.seen });
    },
  };
}

/** What is changed holds from this month on unless one says otherwise: earlier periods keep what they were measured by. */
function begunFrom(typed: TypedDefinition, thisMonth: string): TypedDefinition {
  return typed.validFrom < thisMonth ? { ...typed, validFrom: thisMonth } : typed;
}
