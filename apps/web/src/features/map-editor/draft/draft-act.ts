import type { MapEdit } from '@rumbo/domain';
import type { WireRefusal } from '../../../app/refusal.ts';

/** An edit that was made here: on its way, or held back while somebody types on. */
export interface EditAct {
  readonly kind: 'edit';
  readonly commandId: string;
  readonly edit: MapEdit;
  /** The revision that was on screen when it was begun: what somebody else has changed since is a conflict. Null: none matters. */
  readonly seen: number | null;
  /** The field that is being typed into; null once it may go. */
  readonly heldBy: string | null;
}

/** What one person has done and the server not yet answered, in order. */
export type DraftAct = EditAct | { readonly kind: 'undo' | 'redo'; readonly commandId: string };

/** An act that the server refused. What was typed is in it. */
export interface RefusedAct {
  readonly act: DraftAct;
  readonly refusal: WireRefusal;
}

/** How far what is on screen has been saved. */
export type Saving = 'saved' | 'saving' | 'away';

export const isEdit = (act: DraftAct): act is EditAct => act.kind === 'edit';
