import { DRAFT_OPTIONS } from '../features/map-editor/draft/draft-options.ts';
import { screens } from './api.ts';
import { queryClient } from './query-client.ts';
import { placeSearch } from './search.ts';
import { shownPlan } from './shown-plan.ts';

/** How long an answer waits for the page that it was asked for. */
const WAITING_MS = 10_000;

/** Who is looking, asked while the page itself is still on its way. Whoever shows it says what went wrong. */
export function askWho(): void {
  void queryClient.ensureQueryData(screens.me.queryOptions()).catch(() => undefined);
}

/** The draft of the plan that opens, as soon as it is known which. */
export async function askForDraft(search: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    const me = await queryClient.ensureQueryData(screens.me.queryOptions());
    const plan = shownPlan(me, placeSearch(search).plan);
    if (plan === undefined) return;
    const options = { ...DRAFT_OPTIONS, gcTime: WAITING_MS };
    await queryClient.prefetchQuery(screens.draft.queryOptions({ planId: plan.id }, options));
  } catch {
    // The page asks again and says so.
  }
}
