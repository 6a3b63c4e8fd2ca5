import { mapEditSchema } from '@rumbo/domain';
import { keep, kept } from '../../../app/storage.ts';
import type { DraftAct } from './draft-act.ts';

/** Whose acts, on which draft. Those of one person are never offered to another on the same machine. */
export interface ActsOwner {
  readonly personId: string;
  readonly planId: string;
}

interface KeptActs {
  /** Null: nobody had drawn on it yet. */
  readonly draftId: string | null;
  readonly acts: readonly DraftAct[];
}

const keyOf = ({ personId, planId }: ActsOwner): string => `rumbo.map-acts:${personId}:${planId}`;

/** Written at every act and keystroke, so that a closed tab loses nothing; taken away when the last is answered. */
export function keepActs(owner: ActsOwner, { draftId, acts }: KeptActs): void {
  keep(keyOf(owner), acts.length === 0 ? null : JSON.stringify({ draftId, acts }));
}

/** Takes away what was answered, and leaves what has been kept beside it. */
export function dropActs(owner: ActsOwner, commandIds: readonly string[]): void {
  if (commandIds.length === 0) return;
  const { draftId, acts } = keptActs(owner);
  keepActs(owner, { draftId, acts: acts.filter(({ commandId }) => !commandIds.includes(commandId)) });
}

/** What was kept; what cannot be read, as after a change of the product, is left out. */
export function keptActs(owner: ActsOwner): KeptActs {
  const none = { draftId: null, acts: [] };
  const text = kept(keyOf(owner));
  if (text === null) return none;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !Array.isArray(value['acts'])) return none;
    return {
      draftId: typeof value['draftId'] === 'string' ? value['draftId'] : null,
      acts: value['acts'].flatMap((act: unknown) => actIn(act) ?? []),
    };
  } catch {
    return none;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function actIn(value: unknown): DraftAct | null {
  if (!isRecord(value) || typeof value['commandId'] !== 'string') return null;
  const { kind, commandId, seen } = value;
  if (kind === 'undo' || kind === 'redo') return { kind, commandId };
  const edit = mapEditSchema.safeParse(value['edit']);
  if (kind !== 'edit' || !edit.success) return null;
  return { kind, commandId, edit: edit.data, seen: typeof seen === 'number' ? seen : null, heldBy: null };
}
