import type { PlanView } from '@rumbo/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { keep, kept } from '../../app/storage.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';

/** Some of what a plan says of itself. */
export type PlanChange = Omit<Parameters<typeof api.plans.change.mutate>[0], 'commandId' | 'planId' | 'seen'>;

export interface PlanField<Value> {
  /** What stands in the field: what is being typed, else what is saved. */
  readonly shown: Value;
  /** What is saved. */
  readonly saved: Value;
  readonly type: (value: Value) => void;
  /** Saves what was typed; nothing where nothing has changed. */
  readonly save: () => void;
  /** Both at once, for what is chosen instead of typed. */
  readonly choose: (value: Value) => void;
  readonly state: 'still' | 'typed' | 'saving' | 'saved' | 'refused';
  readonly problem: string | null;
  /** Somebody else has changed it since it was seen. */
  readonly isOther: boolean;
}

interface FieldOf<Value> {
  readonly view: PlanView;
  readonly value: Value;
  readonly changeOf: (value: Value) => PlanChange;
  /** Where the browser keeps what is typed until it is saved, and how it reads it. */
  readonly keeping?: { readonly key: string; readonly read: (raw: unknown) => Value | null };
}

interface Typed<Value> {
  readonly value: Value;
  readonly seen: Value;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function keptValue<Value>({ value, keeping }: FieldOf<Value>): Typed<Value> | null {
  const text = keeping === undefined ? null : kept(keeping.key);
  if (keeping === undefined || text === null) return null;
  try {
    const read = keeping.read(JSON.parse(text));
    return read === null || isSame(read, value) ? null : { value: read, seen: value };
  } catch {
    return null;
  }
}

/** One field of the plan, saved by itself. What was typed stays until it is saved, also over a reload. */
export function usePlanField<Value>(field: FieldOf<Value>): PlanField<Value> {
  const { view, value, changeOf, keeping } = field;
  const { words } = useReader();
  const client = useQueryClient();
  const planId = view.plan.id;
  const [typed, setTyped] = useState(() => keptValue(field));
  const put = (next: Typed<Value> | null): void => {
    setTyped(next);
    if (keeping !== undefined) keep(keeping.key, next === null ? null : JSON.stringify(next.value));
  };
  const doing = useMutation({
    mutationFn: (sent: Typed<Value>) =>
      api.plans.change.mutate({
        commandId: newId(),
        planId,
        ...changeOf(sent.value),
        seen: changeOf(sent.seen),
      }),
    onSuccess: async (_answer, sent) => {
      await Promise.all([
        client.invalidateQueries(screens.plan.queryFilter({ planId })),
        client.invalidateQueries(screens.me.queryFilter()),
      ]);
      setTyped((now) => {
        if (now !== null && !isSame(now.value, sent.value)) return { ...now, seen: sent.value };
        if (keeping !== undefined) keep(keeping.key, null);
        return null;
      });
    },
    onError: () => client.invalidateQueries(screens.plan.queryFilter({ planId })),
  });
  const failure = doing.error === null ? null : failureOf(doing.error);
  const isOther = failure?.kind === 'refused' && failure.refusal.code === 'planFieldChanged';
  const send = (next: Typed<Value>): void => {
    if (doing.isPending) return;
    if (isSame(next.value, value)) return put(null);
    // What it says now has been shown by then.
    doing.mutate(isOther ? { ...next, seen: value } : next);
  };
  return {
    shown: typed === null ? value : typed.value,
    saved: value,
    type: (next) => put({ value: next, seen: typed?.seen ?? value }),
    save: () => {
      if (typed !== null) send(typed);
    },
    choose: (next) => {
      const chosen = { value: next, seen: typed?.seen ?? value };
      put(chosen);
      send(chosen);
    },
    state: doing.isPending
      ? 'saving'
      : typed === null
        ? doing.isSuccess
          ? 'saved'
          : 'still'
        : doing.isError
          ? 'refused'
          : 'typed',
    problem: failure === null || typed === null ? null : failureSentence(words, failure),
    isOther: isOther && typed !== null,
  };
}
