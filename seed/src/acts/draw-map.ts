import type { MapEdit } from '@rumbo/domain';
import { commands } from '@rumbo/operations';
import { initiatives } from '../plan/initiatives.ts';
import { laterLinks, links, type LinkPlan } from '../plan/links.ts';
import { laterMeasures, measures, type MeasurePlan } from '../plan/measures.ts';
import { objectives, rewordedTitles } from '../plan/objectives.ts';
import { PERSPECTIVE_KEYS, perspectives, themes } from '../plan/perspectives.ts';
import { act, recallingAct, type Act } from './act.ts';
import type { ScriptContext } from './script-context.ts';

/** The map drawn in several sittings, sent, published by a second person; and a second version a good year later. */
export function mapActs(context: ScriptContext): readonly Act[] {
  const { preparation, on, frame } = context;
  const edits = editsOf(context);
  const [upper, lower] = [edits.objectives.slice(0, 7), edits.objectives.slice(7)];
  const year = frame.firstYear + 1;
  return [
    edited(context, on(`${preparation}-10-12`, 10), edits.lanes),
    edited(context, on(`${preparation}-10-14`, 10), upper),
    edited(context, on(`${preparation}-10-15`, 15), lower),
    edited(context, on(`${preparation}-11-09`, 9), edits.links),
    edited(context, on(`${preparation}-11-10`, 11), edits.measures),
    edited(context, on(`${preparation}-11-16`, 16), edits.initiativeLinks),
    ...published(
      context,
      on(`${preparation}-11-23`, 10),
      on(`${preparation}-12-15`, 9),
      'Primera versión, trabajada con las intendencias en tres talleres',
    ),
    edited(context, on(`${year}-11-09`, 10), edits.rewording),
    edited(context, on(`${year}-11-10`, 10), edits.additions),
    ...published(
      context,
      on(`${year}-11-11`, 9),
      on(`${year}-11-20`, 9),
      'El presupuesto pasa a impulsar la inspección; la encuesta mide integridad',
    ),
  ];
}

function edited({ ids }: ScriptContext, at: string, edits: readonly MapEdit[]): Act {
  return act({
    at,
    by: 'paredes',
    command: commands.editMap,
    input: { planId: ids.plan, edits: [...edits] },
    remember: ({ revision }, memory) => {
      memory.draftRevision = revision;
    },
  });
}

function published({ ids }: ScriptContext, sentAt: string, publishedAt: string, note: string): readonly Act[] {
  const about = 'the draft as drawn';
  return [
    recallingAct({
      at: sentAt,
      by: 'paredes',
      command: commands.sendMap,
      about,
      input: ({ draftRevision }) => ({ planId: ids.plan, revision: draftRevision, note }),
    }),
    recallingAct({
      at: publishedAt,
      by: 'navarro',
      command: commands.publishMap,
      about,
      input: ({ draftRevision }) => ({ planId: ids.plan, revision: draftRevision }),
    }),
  ];
}

type MapSittings = Readonly<
  Record<
    'lanes' | 'objectives' | 'links' | 'measures' | 'initiativeLinks' | 'rewording' | 'additions',
    readonly MapEdit[]
  >
>;

export function editsOf({ ids }: Pick<ScriptContext, 'ids'>): MapSittings {
  return {
    lanes: [
      ...PERSPECTIVE_KEYS.map((key): MapEdit => ({
        kind: 'addPerspective',
        perspective: { id: ids.perspective(key), ...perspectives[key] },
      })),
      ...themes.map(({ key, name, columns }): MapEdit => ({
        kind: 'addTheme',
        theme: { id: ids.theme(key), name, columns },
      })),
    ],
    objectives: objectives.map(({ code, title, statement, owner, lane, column, span }): MapEdit => ({
      kind: 'addObjective',
      objective: {
        id: ids.objective(code),
        code,
        title,
        statement,
        ownerId: ids.person(owner),
        deputyId: null,
        review: null,
        slot: { perspectiveId: ids.perspective(lane), column, span },
      },
    })),
    links: links.map((one) => linkEdit(ids, one)),
    measures: measures.map((one) => measureEdit(ids, one)),
    initiativeLinks: initiatives.flatMap(({ code, serves }) =>
      serves.map((objective): MapEdit => ({
        kind: 'linkInitiative',
        initiativeLink: { initiativeId: ids.initiative(code), objectiveId: ids.objective(objective) },
      })),
    ),
    rewording: Object.entries(rewordedTitles).map(([code, title]): MapEdit => ({
      kind: 'editObjective',
      id: ids.objective(code),
      set: { title },
    })),
    additions: [...laterLinks.map((one) => linkEdit(ids, one)), ...laterMeasures.map((one) => measureEdit(ids, one))],
  };
}

type Ids = ScriptContext['ids'];

function linkEdit(ids: Ids, { from, to, lagMonths, reason, tested }: LinkPlan): MapEdit {
  return {
    kind: 'link',
    link: {
      id: ids.link(from, to),
      fromId: ids.objective(from),
      toId: ids.objective(to),
      sign: 1,
      lagMonths,
      reason,
      tested,
      reviewOn: null,
      isFeedbackLoop: false,
    },
  };
}

function measureEdit(ids: Ids, { objective, kpi, weight, decisive }: MeasurePlan): MapEdit {
  return { kind: 'measure', measure: { objectiveId: ids.objective(objective), kpiId: ids.kpi(kpi), weight, decisive } };
}
