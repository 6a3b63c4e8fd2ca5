import type { Text } from '@rumbo/domain';
import type { ManagedAdministration, StandingIn } from './organisation.ts';

/** Who is looking, and what the shell should offer. */
export interface MeView {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: 'es' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
  /** What they are written to about: what falls due and what is late, only what is late, or nothing. */
  readonly reminders: 'all' | 'late' | 'none';
  /** A name for this sign-in that other tabs share; not the token. */
  readonly sessionId: string;
  /** The newest commit in it: from there on a browser asks what has changed, whatever screen it opens first. */
  readonly seq: number;
  /** The administrations for which they may make a plan. */
  readonly definesIn: readonly { readonly id: string; readonly name: Text }[];
  /** The administrations of which they manage something. */
  readonly manages: readonly ManagedAdministration[];
  /** The absent people whose rights they have today. */
  readonly standsInFor: readonly StandingIn[];
  /** Archived ones last. */
  readonly plans: readonly {
    readonly id: string;
    readonly name: Text;
    readonly firstYear: number;
    readonly lastYear: number;
    readonly administrationId: string;
    readonly administrationName: Text;
    readonly numberFormat: string;
    readonly timeZone: string;
    readonly isArchived: boolean;
    readonly isIllustrative: boolean;
    readonly todayStoppedAt: string | null;
    /** The plan's civil day. */
    readonly today: string;
    readonly roles: readonly string[];
    readonly canSeeFigures: boolean;
    readonly canEnter: boolean;
    readonly canApprove: boolean;
    /** Read the change log, or what happens at the door. */
    readonly canAudit: boolean;
    /** Data health of the plan, or of units of it. */
    readonly canSeeHealth: boolean;
    /** Draw on the map's draft. */
    readonly canDraw: boolean;
    /** The units whose published figures this person may see, each before those under it. `depth` is 0 at the root. */
    readonly units: readonly { readonly id: string; readonly name: Text; readonly depth: number }[];
    /** Where data entry opens: the first unit and the newest period due or open. */
    readonly entryUnitId: string | null;
    readonly entryPeriod: string;
    /** Values still to enter, and what waits for this person's approval: rows, and the draft of the map. */
    readonly entryOpen: number;
    readonly approvalsWaiting: number;
  }[];
}
