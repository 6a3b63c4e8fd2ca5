import type { MapFinding } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';

/** One finding of the map's checks, as short as the checks bar: "L5 drives nothing", "L4 has no target for 2027". */
export function findingText({ mapChecks }: Words, format: Formatter, { code, params }: MapFinding): string {
  switch (code) {
    case 'linkCycle':
      return mapChecks.linkCycle(params.cycle.join(' → '));
    case 'linkDownwards':
      return mapChecks.linkDownwards(params.from, params.to);
    case 'kpiServesOpposites':
      return mapChecks.kpiServesOpposites(params.kpi, params.from, params.to);
    case 'targetMissing': {
      const years = format.list(params.years.map((year) => format.period(year, 'text')));
      return params.kpi === null
        ? mapChecks.targetMissing(params.objective, years)
        : mapChecks.kpiTargetMissing(params.kpi, params.objective, years);
    }
    case 'noKpi':
    case 'noOwner':
    case 'offTargetWithoutInitiative':
    case 'drivesNothing':
    case 'noDriver':
    case 'noLeadingKpi':
      return mapChecks[code](params.objective);
    case 'initiativeWithoutObjective':
      return mapChecks.initiativeWithoutObjective(params.initiative);
    case 'tooManyKpis':
      return mapChecks.tooManyKpis(params.objective, params.count);
    case 'tooManyObjectives':
      return mapChecks.tooManyObjectives(params.count);
  }
}
