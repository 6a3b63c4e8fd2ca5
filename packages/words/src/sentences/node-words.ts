import type { PeriodId, SignalVerdict, Status } from '@rumbo/domain';
import type { ReasonParams } from '../catalogue/en/status.ts';
import { missingParams, saidFigure } from './kpi-facts.ts';
import type { LeadFacts, Wording } from './kpi-facts.ts';
import type { LeadFigure } from './kpi-figure.ts';
import { signalText } from './signal-text.ts';
import { leadLine, leadParts } from './target-text.ts';
import type { LeadParts } from './target-text.ts';

export interface NodeFacts {
  readonly status: Status;
  /** The figure of the KPI that speaks for the objective. */
  readonly lead: LeadFacts | null;
  /** Where that figure is going; null where there is no room to say so. */
  readonly trend: { readonly signal: SignalVerdict } | null;
}

/** Everything that an objective says on the map, wherever it is drawn. */
export interface NodeWords extends LeadParts {
  readonly statusWord: string;
  /** Whether the change is real; null where there is no value that could have changed. */
  readonly signal: string | null;
}

export function nodeWords({ status, lead, trend }: NodeFacts, wording: Wording, shown: PeriodId): NodeWords {
  const { words, format } = wording;
  const isGoing = trend !== null && lead !== null && lead.value !== null;
  return {
    statusWord: words.status.word[status],
    ...leadParts(words, format, ...leadOf(lead, wording)),
    signal: isGoing ? signalText(words, format, trend.signal, { shown }) : null,
  };
}

/** The foot of a node in one line, where the map is a list. */
export function nodeLine({ lead }: Pick<NodeFacts, 'lead'>, wording: Wording): string {
  return leadLine(wording.words, wording.format, ...leadOf(lead, wording));
}

function leadOf(lead: LeadFacts | null, wording: Wording): [LeadFigure | null, ReasonParams] {
  return lead === null ? [null, {}] : [saidFigure(lead, wording.text), missingParams(lead.missing, lead, wording)];
}
