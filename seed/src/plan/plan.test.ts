import {
  applyEdit,
  checkAggregation,
  checkMapDocument,
  checkTarget,
  DEFAULT_SETTINGS,
  EMPTY_MAP,
  kpiDefinitionSchema,
  operandsOf,
  parseFormula,
} from '@rumbo/domain';
import type { MapDocument } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { editsOf } from '../acts/draw-map.ts';
import { definitionOf } from '../acts/plan-kpis.ts';
import { scriptContext } from '../acts/script-context.ts';
import { layPeriods } from '../lay-periods.ts';
import { benchmarks } from './benchmarks.ts';
import { initiatives } from './initiatives.ts';
import { kpis, redefinitions } from './kpis.ts';
import { laterLinks, links } from './links.ts';
import { laterMeasures, measures } from './measures.ts';
import { objectives, rewordedTitles } from './objectives.ts';
import { contributors, people } from './people.ts';
import { perspectives, themes } from './perspectives.ts';
import { headlineKpis, strategy } from './strategy.ts';
import { baselines, targetChanges, targets } from './targets.ts';
import { sumTargets } from './sum-targets.ts';
import { UNIT_KEYS, unitNames } from './units.ts';

const context = scriptContext(layPeriods('2026-11-22'));
const codes = kpis.map(({ code }) => code);
const definitions = new Map(kpis.map((kpi) => [kpi.code, definitionOf(context, kpi, '2024-01-01')]));

function unique(names: readonly string[]): void {
  expect(new Set(names).size).toBe(names.length);
}

/** Every `{ es, en }` anywhere inside a value, with the way to it. */
function textsIn(value: unknown, path: string): readonly (readonly [string, Record<string, unknown>])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('es' in value || 'en' in value) return [[path, { ...value }]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

describe('the plan as data', () => {
  it('says everything in Spanish and in English', () => {
    const plan = {
      unitNames,
      perspectives,
      themes,
      objectives,
      rewordedTitles,
      links,
      laterLinks,
      kpis,
      redefinitions,
      initiatives,
      benchmarks,
    };
    const texts = [
      ...textsIn(plan, 'plan'),
      ...textsIn({ vision: strategy.vision, mission: strategy.mission, name: strategy.name(2024, 2027) }, 'strategy'),
    ];
    expect(texts.length).toBeGreaterThan(250);
    for (const [path, { es, en }] of texts) {
      expect(typeof es === 'string' && es.trim() !== '', `${path}.es`).toBe(true);
      expect(typeof en === 'string' && en.trim() !== '', `${path}.en`).toBe(true);
    }
  });

  it('gives every code once', () => {
    unique(codes);
    unique(objectives.map(({ code }) => code));
    unique(initiatives.map(({ code }) => code));
    unique(Object.values(people).map(({ email }) => email));
    unique(kpis.map(({ name }) => name.es));
    unique(kpis.map(({ name }) => name.en));
  });

  it('has every kind and direction, and several frequencies, windows and aggregations', () => {
    expect(new Set(kpis.map(({ kind }) => kind))).toEqual(new Set(['value', 'ratio', 'formula']));
    expect(new Set(kpis.map(({ direction }) => direction))).toEqual(
      new Set(['increase', 'decrease', 'range', 'exact', 'yesNo', 'none']),
    );
    expect(new Set(kpis.map(({ frequency }) => frequency))).toEqual(new Set(['month', 'quarter', 'semester', 'year']));
    expect(new Set(kpis.map(({ window }) => window ?? 'period'))).toEqual(
      new Set(['period', 'yearToDate', 'rolling12']),
    );
    expect(new Set(kpis.map(({ overTime }) => overTime))).toEqual(new Set(['sum', 'mean', 'last', 'min', 'max']));
    expect(new Set(kpis.map(({ overUnits }) => overUnits))).toEqual(new Set(['sum', 'mean', 'min', 'max', 'none']));
  });

  it('defines KPIs that the domain accepts, each assigned and on the map', () => {
    const measured = new Set([...measures, ...laterMeasures].map(({ kpi }) => kpi));
    for (const kpi of kpis) {
      const definition = definitions.get(kpi.code);
      expect(() => kpiDefinitionSchema.parse(definition), kpi.code).not.toThrow();
      checkAggregation(kpi);
      expect(kpi.reporters.length, kpi.code).toBeGreaterThan(0);
      unique(kpi.reporters.map(({ unit }) => unit));
      expect(measured.has(kpi.code) || kpi.direction === 'none', kpi.code).toBe(true);
      for (const { code } of kpi.formula === undefined ? [] : operandsOf(parseFormula(kpi.formula)))
        expect(codes).toContain(code);
    }
    for (const code of [...measured, ...headlineKpis, ...Object.keys(baselines), ...benchmarks.map(({ kpi }) => kpi)])
      expect(codes).toContain(code);
  });

  it('sets targets that can be compared with, for every KPI that has a direction', () => {
    const all = [...targets, ...targetChanges];
    for (const target of all) {
      const definition = definitions.get(target.kpi);
      if (definition === undefined) throw new Error(`${target.kpi} has a target and no definition`);
      const period =
        target.month === null
          ? `${2024 + target.year}`
          : `${2024 + target.year}-${String(target.month).padStart(2, '0')}`;
      const baseline = { kpiId: '', unitId: '', period: '2023-12', value: baselines[target.kpi] ?? 1 };
      checkTarget(definition, { ...target, period }, DEFAULT_SETTINGS, {
        calendar: context.frame.calendar,
        targets: [],
        baseline,
      });
    }
    const aimed = new Set([...all, ...sumTargets(context.frame)].map(({ kpi }) => kpi));
    for (const { code, direction } of kpis) expect(aimed.has(code), code).toBe(direction !== 'none');
  });

  it('adds the targets of the offices up to that of the whole', () => {
    for (const [key, ofYear] of Map.groupBy(sumTargets(context.frame), ({ kpi, year }) => `${kpi} ${year}`)) {
      const whole = ofYear.find(({ unit }) => unit === 'ANA');
      const parts = ofYear.filter(({ unit }) => unit !== 'ANA').reduce((sum, { value }) => sum + value, 0);
      expect(parts, key).toBe(whole?.value);
    }
  });

  it('draws a map without a clash: seventeen objectives, sixteen links, then one more', () => {
    const { rewording, additions, ...sittings } = editsOf(context);
    const first = Object.values(sittings).flat().reduce<MapDocument>(applyEdit, EMPTY_MAP);
    checkMapDocument(first);
    expect(first.objectives).toHaveLength(17);
    expect(first.links).toHaveLength(16);
    expect(first.themes.map(({ columns }) => columns)).toEqual([2, 2, 1]);
    const second = [...rewording, ...additions].reduce<MapDocument>(applyEdit, first);
    checkMapDocument(second);
    expect(second.links).toHaveLength(17);
    expect(second.objectives.map(({ code }) => code)).toEqual(first.objectives.map(({ code }) => code));
    expect(new Set(second.measures.map(({ objectiveId }) => objectiveId)).size).toBe(17);
    expect(new Set(second.measures.map(({ kpiId }) => kpiId)).size).toBe(second.measures.length);
  });

  it('has at least one person a role, and somebody for every unit', () => {
    const roles = Object.values(people).flatMap(({ grants }) => grants.map(({ role }) => role));
    expect(new Set(roles)).toEqual(new Set(['leadership', 'planner', 'contributor', 'approver', 'auditor', 'admin']));
    for (const unit of UNIT_KEYS) {
      if (unit === 'ANA') continue;
      const person = people[contributors[unit]];
      expect(person.grants, unit).toContainEqual({ role: 'contributor', unit });
    }
  });
});
