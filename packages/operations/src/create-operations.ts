import type { Dependencies } from './dependencies.ts';
import { rightsFingerprint } from '@rumbo/domain';
import { execute } from './execute.ts';
import { follow } from './follow.ts';
import { createMemo } from './memo.ts';
import type { Operations } from './operations.ts';
import { approvals } from './queries/approvals.ts';
import { entry } from './queries/entry.ts';
import { history } from './queries/history.ts';
import { kpi } from './queries/kpi.ts';
import { kpis } from './queries/kpis.ts';
import { me } from './queries/me.ts';
import { objective } from './queries/objective.ts';
import { overview } from './queries/overview.ts';
import { newTrace } from './read-trace.ts';
import { actorIn, reading } from './reader.ts';

/** About 200 bytes to 20 kB an entry: enough for a plan of a thousand KPIs at several units and periods. */
const MOST_REMEMBERED = 20_000;

/** Wires what people can do to a store, a clock and a feed. */
export function createOperations(dependencies: Dependencies): Operations {
  const deps = { ...dependencies, memo: createMemo(dependencies.feed, MOST_REMEMBERED) };
  return {
    execute: (command, input, caller) => execute(deps, command, input, caller),
    me: (caller, sessionId, trace) => me(deps, caller, sessionId, trace),
    overview: (caller, input, trace) => overview(deps, caller, input, trace),
    objective: (caller, input, trace) => objective(deps, caller, input, trace),
    kpis: (caller, input, trace) => kpis(deps, caller, input, trace),
    kpi: (caller, input, trace) => kpi(deps, caller, input, trace),
    entry: (caller, input, trace) => entry(deps, caller, input, trace),
    approvals: (caller, input, trace) => approvals(deps, caller, input, trace),
    history: (caller, input, trace) => history(deps, caller, input, trace),
    follow: (caller, cursor, stop) => follow(deps, caller, cursor, stop),
    rightsFingerprint: (caller) =>
      reading(deps, newTrace(), async (snapshot) => rightsFingerprint(await actorIn(snapshot, caller))),
    lastSeqOf: (topics) => deps.feed.lastSeqOf(topics),
  };
}
