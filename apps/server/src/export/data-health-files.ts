import { textIn, type Language } from '@rumbo/domain';
import { inputs, newTrace, parseInput, type Operations } from '@rumbo/operations';
import type { DataHealthView, HealthCounts } from '@rumbo/operations/views';
import { wordsIn } from '@rumbo/words';
import { Router, type RequestHandler } from 'express';
import * as z from 'zod';
import { answerSignedOut } from '../http/failures.ts';
import type { WhoAsks } from '../sign-in/who-asks.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { fileName } from './file-name.ts';

interface DataHealthDependencies {
  readonly operations: Pick<Operations, 'dataHealth'>;
  readonly whoAsks: WhoAsks;
}

const outcome = z.object({ lang: z.enum(['es', 'en']).default('es') });

/** What the page on the health of the data shows, as counts with their rates: months, units month by month, KPIs. */
export function createDataHealthFiles(deps: DataHealthDependencies, limit: RequestHandler): Router {
  const router = Router();
  router.get('/data-health.csv', limit, async (request, response) => {
    const person = await deps.whoAsks(request);
    if (person === null) return answerSignedOut(response);
    const { plan, unit, lang } = request.query;
    const input = parseInput(inputs.dataHealth, { planId: plan, unitId: unit });
    const { lang: language } = parseInput(outcome, { lang });
    const view = await deps.operations.dataHealth(person.caller, input, newTrace());
    const name = fileName([wordsIn(language).dataHealth.csv.file, view.today], 'csv');
    response.attachment(name).type('text/csv; charset=utf-8').setHeader('Cache-Control', 'private, no-store');
    response.end(BYTE_ORDER_MARK + linesOf(view, language).join(''));
  });
  return router;
}

function linesOf(view: DataHealthView, language: Language): readonly string[] {
  const { csv } = wordsIn(language).dataHealth;
  const months = view.months.map(({ month }) => month);
  return [
    csvLine(csv.columns),
    csvLine([csv.total, null, textIn(view.unitName, language).words, null, ...cells(view.total)]),
    ...view.months.map((one) => csvLine([csv.total, null, null, one.month, ...cells(one)])),
    ...view.units.flatMap(({ name, byMonth, ...counts }) => {
      const called = textIn(name, language).words;
      return [
        csvLine([csv.unit, null, called, null, ...cells(counts)]),
        ...byMonth.map((one, index) => csvLine([csv.unit, null, called, months[index] ?? null, ...cells(one)])),
      ];
    }),
    ...view.kpis.map(({ code, name, ...counts }) =>
      csvLine([csv.kpi, code, textIn(name, language).words, null, ...cells(counts)]),
    ),
  ];
}

function cells({ expected, complete, timed, onTime, corrected }: HealthCounts): readonly (number | null)[] {
  const rate = (got: number, of: number) => (of === 0 ? null : Math.round((1_000 * got) / of) / 10);
  return [
    expected,
    complete,
    rate(complete, expected),
    timed,
    onTime,
    rate(onTime, timed),
    corrected,
    rate(corrected, complete),
  ];
}
