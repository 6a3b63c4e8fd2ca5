import type { Facts } from './facts.ts';
import { figuresSheet } from './figures-sheet.ts';
import { flatWorkbook } from './flat-sheet.ts';
import { givenSheets } from './given-sheets.ts';
import { limitsSheet } from './limits-sheet.ts';
import { groupsSheet, measuresSheet, objectivesSheet } from './map-sheets.ts';
import { periodsSheet } from './periods-sheet.ts';
import { layoutsOf } from './layouts.ts';

/** The facts and, in formulas written from the method alone, every figure that follows from them in some months. */
export function workbookOf(facts: Facts, months: readonly number[], history: readonly number[]): string {
  const layouts = layoutsOf(facts, months, history);
  return flatWorkbook([
    ...givenSheets(facts, layouts),
    periodsSheet(facts, layouts, history),
    limitsSheet(facts, layouts),
    figuresSheet(facts, layouts, months),
    measuresSheet(facts, layouts, months),
    objectivesSheet(facts, layouts, months),
    groupsSheet(facts, layouts, months),
  ]);
}
