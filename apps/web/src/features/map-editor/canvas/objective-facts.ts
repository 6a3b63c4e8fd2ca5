import { parsePeriod, isPeriodId } from '@rumbo/domain';
import type { KpiFacts, MapDocument, MapFacts } from '@rumbo/domain';
import { targetFigure } from '@rumbo/words';
import type { Reader } from '../../../app/language.tsx';

/** How many KPIs an objective has, and what its first one is to reach, with what the draft proposes. */
export interface NodeFacts {
  readonly kpis: number;
  /** "36 h by Dec 2026"; empty while the facts are on their way. */
  readonly goal: string;
}

/** The target that comes next; once all are past, the last. */
function nextTarget({ targets }: KpiFacts, { calendar }: MapFacts, today: string) {
  const dated = targets
    .filter(({ period }) => isPeriodId(period, calendar))
    .map((target) => ({ target, end: parsePeriod(target.period, calendar).end }))
    .sort((a, b) => (a.end < b.end ? -1 : 1));
  return dated.find(({ end }) => end >= today) ?? dated.at(-1) ?? null;
}

function goalOf(kpi: KpiFacts, facts: MapFacts, today: string, { words, format, text, language }: Reader): string {
  const next = nextTarget(kpi, facts, today);
  if (next === null) return words.mapEditor.objective.noTarget;
  const measured = { decimals: kpi.decimals, unit: text(kpi.unitOfMeasure) };
  const named = format.period(next.end.slice(0, 7), 'short');
  // In a Spanish line a month is written small.
  const month = language === 'es' ? named.toLowerCase() : named;
  return words.mapEditor.objective.targetBy(targetFigure(words, format, next.target.value, measured), month);
}

/** Of every objective of the draft. */
export function nodeFacts(
  document: MapDocument,
  facts: MapFacts | null,
  today: string,
  reader: Reader,
): ReadonlyMap<string, NodeFacts> {
  const kpisOf = new Map<string, string[]>();
  for (const { objectiveId, kpiId } of document.measures)
    kpisOf.set(objectiveId, [...(kpisOf.get(objectiveId) ?? []), kpiId]);
  return new Map(
    document.objectives.map(({ id }) => {
      const own = kpisOf.get(id) ?? [];
      const lead = facts?.kpis.get(own[0] ?? '');
      if (own.length === 0) return [id, { kpis: 0, goal: reader.words.mapEditor.objective.noKpi }];
      return [
        id,
        { kpis: own.length, goal: facts === null || lead === undefined ? '' : goalOf(lead, facts, today, reader) },
      ];
    }),
  );
}
