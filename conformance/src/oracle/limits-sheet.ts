import type { Facts } from './facts.ts';
import { filled, type Sheet } from './flat-sheet.ts';
import { hasPlainLimits, type Layouts } from './layouts.ts';

/** How many points limits are locked on. */
const LOCKED_ON = 24;

/** Process limits as shown: of the first points, not below 0 for counts, within 0 and 100 for percentages. */
export function limitsSheet({ kpis }: Facts, { limits, periods }: Layouts): Sheet {
  return filled(
    limits,
    kpis.filter(hasPlainLimits).map(({ code, definition: { scale } }, row) => {
      const first = `${periods.all('kpi')};"${code}";${periods.all('point')};"<=${LOCKED_ON}"`;
      const [centre, range] = [limits.at('centre', row), limits.at('meanRange', row)];
      const lower = `${centre}-2.66*${range}`;
      const upper = `${centre}+2.66*${range}`;
      return {
        kpi: code,
        centre: { formula: `AVERAGEIFS(${periods.all('value')};${first})` },
        meanRange: { formula: `AVERAGEIFS(${periods.all('range')};${first})` },
        lower: { formula: scale === 'amount' ? lower : `MAX(0;${lower})` },
        upper: { formula: scale === 'percent' ? `MIN(100;${upper})` : upper },
      };
    }),
  );
}
