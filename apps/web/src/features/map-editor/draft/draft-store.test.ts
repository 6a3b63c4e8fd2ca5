import type { DraftStepsView, DraftView } from '@rumbo/api';
import { applyEdit, EMPTY_MAP, inverseOf, overwrittenBy, Refusal, takeBack, undoStateOf } from '@rumbo/domain';
import type { DraftStep, MapDocument, MapEdit } from '@rumbo/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../app/refusal.ts';
import type { DraftAct } from './draft-act.ts';
import { createDraftStore } from './draft-store.ts';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const LANE = uuid(1);
const OBJECTIVE = uuid(2);
const PLAN = uuid(9);

const MAP: MapDocument = [
  { kind: 'addPerspective', perspective: { id: LANE, name: { es: 'Procesos' }, question: null } },
  { kind: 'addTheme', theme: { id: uuid(3), name: { es: 'Comercio' }, columns: 3 } },
  {
    kind: 'addObjective',
    objective: {
      id: OBJECTIVE,
      code: 'P1',
      title: { es: 'Despachar', en: 'Release' },
      statement: null,
      ownerId: null,
      deputyId: null,
      review: null,
      slot: { perspectiveId: LANE, column: 0, span: 1 },
    },
  } satisfies MapEdit,
].reduce<MapDocument>((document, edit) => applyEdit(document, edit as MapEdit), EMPTY_MAP);

const title = (es: string): MapEdit => ({ kind: 'editObjective', id: OBJECTIVE, set: { title: { es } } });
const move = (column: number): MapEdit => ({
  kind: 'moveObjective',
  id: OBJECTIVE,
  slot: { perspectiveId: LANE, column, span: 1 },
});

interface ServerOptions {
  /** Without one, the first edit begins it. */
  readonly hasDraft?: boolean;
  /** How many moments a question and an answer take, one after the other. */
  readonly lags?: readonly number[];
}

/** The server's end of one draft, by the rules that it follows. */
function newServer({ hasDraft = true, lags = [1, 0] }: ServerOptions = {}) {
  let ways = 0;
  const underWay = async () => {
    const lag = lags[(ways += 1) % lags.length] ?? 0;
    for (let moment = 0; moment < lag; moment += 1) await Promise.resolve();
  };
  let draftId = hasDraft ? uuid(50) : null;
  let document = MAP;
  let steps: DraftStep[] = [];
  let isAway = false;
  const state = (personId: string) => ({
    draftId,
    revision: steps.length,
    state: 'drawing' as const,
    sentByName: null,
    sentAt: null,
    note: null,
    givenBackByName: null,
    giveBackReason: null,
    drawnByNames: [],
    undo: undoStateOf(steps, personId).undo === null ? null : { edit: 'editObjective' as const, objectiveCode: 'P1' },
    redo: null,
    may: { draw: true, ownObjectiveIds: [], send: true, withdraw: false, judge: false },
  });
  const refuse = ({ kind, code, params, field }: Refusal) =>
    Object.assign(new Error(code), {
      data: { httpStatus: 409, refusal: { kind, code, params, field: field ?? null } },
    });
  const accept = (personId: string, commandId: string, kind: DraftStep['kind'], edit: MapEdit) => {
    const inverse = inverseOf(document, edit);
    draftId ??= uuid(50);
    document = applyEdit(document, edit);
    steps.push({ revision: steps.length + 1, personId, commandId, at: '', kind, edit, inverse });
  };
  const handle = (personId: string, act: DraftAct, seenId: string | null) => {
    if (seenId !== null && seenId !== draftId) throw new Refusal('conflict', 'draftReplaced', {}, 'draftId');
    if (steps.some(({ commandId }) => commandId === act.commandId)) return;
    if (act.kind !== 'edit') {
      const { undo } = undoStateOf(steps, personId);
      if (undo === null) throw new Refusal('conflict', 'nothingToUndo');
      if ('inTheWay' in takeBack(document, steps, undo)) throw new Refusal('conflict', 'undoInTheWay');
      return accept(personId, act.commandId, 'undo', undo.inverse);
    }
    const unseen = act.seen === null ? [] : steps.slice(act.seen);
    if (overwrittenBy(act.edit, unseen, personId) !== null)
      throw new Refusal('conflict', 'fieldChanged', { by: 'Luis' });
    accept(personId, act.commandId, 'edit', act.edit);
  };
  return {
    document: () => document,
    steps: () => steps,
    goAway: (away: boolean) => {
      isAway = away;
    },
    replace() {
      draftId = uuid(51);
      steps = [];
    },
    edit: (personId: string, edit: MapEdit) => accept(personId, uuid(8_000 + steps.length), 'edit', edit),
    wholeFor: (personId: string): DraftView => ({
      ...state(personId),
      planId: PLAN,
      planName: { es: 'Plan' },
      isIllustrative: false,
      languages: ['es', 'en'],
      number: 2,
      mapApproverName: null,
      document,
    }),
    apiFor: (personId: string, whole: () => DraftView) => ({
      async send(act: DraftAct, seenId: string | null) {
        await underWay();
        if (isAway) throw new Error('fetch failed');
        try {
          handle(personId, act, seenId);
        } catch (error) {
          throw error instanceof Refusal ? refuse(error) : error;
        }
        if (draftId === null) throw new Error('nothing was accepted');
        const answer = { draftId, revision: steps.length };
        await underWay();
        return answer;
      },
      async steps(id: string, after: number): Promise<DraftStepsView> {
        await underWay();
        if (isAway) throw new Error('fetch failed');
        const news = { ...state(personId), steps: id === draftId ? steps.slice(after) : [] };
        await underWay();
        return news;
      },
      async whole() {
        await underWay();
        const now = whole();
        await underWay();
        return now;
      },
    }),
  };
}

type Server = ReturnType<typeof newServer>;
const ANA = uuid(901);
const LUIS = uuid(902);

function closed(server: Server, personId = ANA, kept: readonly DraftAct[] = []) {
  let ids = personId === ANA ? 1_000 : 2_000;
  const timers: (() => void)[] = [];
  const keptActs: { acts: readonly DraftAct[] } = { acts: kept };
  const whole = () => server.wholeFor(personId);
  const store = createDraftStore(whole(), kept, {
    api: server.apiFor(personId, whole),
    failureOf,
    newId: () => uuid((ids += 1)),
    keepActs: (_, acts) => {
      keptActs.acts = acts;
    },
    dropActs: (ids) => {
      keptActs.acts = keptActs.acts.filter(({ commandId }) => !ids.includes(commandId));
    },
    wait: () => new Promise((resolve) => timers.push(resolve)),
  });
  return {
    ...store,
    kept: () => keptActs.acts,
    title: () => store.get().document.objectives[0]?.title.es,
    /** Until nothing is under way any more. */
    async settle(rounds = 50) {
      for (let round = 0; round < rounds; round += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    ring() {
      for (const timer of timers.splice(0)) timer();
    },
  };
}

function open(...given: Parameters<typeof closed>) {
  const draft = closed(...given);
  draft.start();
  return draft;
}

describe('a draft in one browser', () => {
  it('shows an edit at once and sends it', async () => {
    const server = newServer();
    const ana = open(server);
    expect(ana.edit(title('Despachar rápido'))).toBeNull();
    expect(ana.title()).toBe('Despachar rápido');
    expect(ana.get().saving).toBe('saving');
    await ana.settle();
    expect(ana.get()).toMatchObject({ saving: 'saved', revision: 1, state: { undo: { objectiveCode: 'P1' } } });
    expect(server.document()).toEqual(ana.get().document);
  });

  it('never says that there is nothing to take back once something was done', async () => {
    const ana = open(newServer());
    await ana.settle();
    const said: boolean[] = [];
    ana.subscribe(() => {
      const { saving, state, isUndoKnown } = ana.get();
      said.push(saving !== 'saved' || !isUndoKnown || state.undo !== null);
    });
    ana.edit(title('Despachar rápido'));
    await ana.settle();
    expect(said.length).toBeGreaterThan(2);
    expect(said).not.toContain(false);
    expect(ana.get().isUndoKnown).toBe(true);
  });

  it('is saved where another began the draft a moment before', async () => {
    const server = newServer({ hasDraft: false });
    const ana = open(server);
    await ana.settle();
    server.edit(LUIS, move(2));
    ana.edit(title('Despachar rápido'));
    await ana.settle();
    expect(ana.get()).toMatchObject({ saving: 'saved', revision: 2 });
    expect(ana.get().document).toEqual(server.document());
    expect(ana.kept()).toEqual([]);
  });

  it('says why an edit cannot be done, and does nothing', () => {
    const ana = open(newServer());
    expect(ana.edit({ kind: 'removePerspective', id: LANE })).toMatchObject({ code: 'perspectiveNotEmpty' });
    expect(ana.get().saving).toBe('saved');
  });

  it('sends what is typed as one edit, once typing has stopped or the field is left, and keeps each key until then', async () => {
    const server = newServer();
    const ana = open(server);
    for (const text of ['D', 'De', 'Des']) ana.edit(title(text), { heldBy: 'title', seen: 0 });
    await ana.settle();
    expect([ana.title(), server.steps().length]).toEqual(['Des', 0]);
    // The tab is closed: what it kept goes from the next one.
    const again = open(server, ANA, ana.kept());
    await again.settle();
    expect(server.steps()).toHaveLength(1);
    again.edit(title('Desp'), { heldBy: 'title', seen: 1 });
    again.ring();
    await again.settle();
    again.edit(title('Despa'), { heldBy: 'title', seen: 2 });
    again.release('title');
    await again.settle();
    expect(server.steps()).toHaveLength(3);
    expect(again.kept()).toEqual([]);
  });

  it('goes on where its page was left and shown again', async () => {
    const server = newServer();
    const ana = open(server);
    ana.stop();
    ana.start();
    ana.edit(title('Uno'));
    await ana.settle();
    expect(server.steps()).toHaveLength(1);
    server.edit(LUIS, move(2));
    ana.hear();
    await ana.settle();
    expect(ana.get()).toMatchObject({ saving: 'saved', revision: 2 });
  });

  it('asks and keeps nothing before its page is there', async () => {
    const server = newServer();
    const left = open(server);
    server.goAway(true);
    left.edit(title('Uno'));
    await left.settle();
    server.goAway(false);
    const ana = closed(server, ANA, left.kept());
    await ana.settle();
    expect(server.steps()).toHaveLength(0);
    ana.start();
    await ana.settle();
    expect(server.steps()).toHaveLength(1);
  });

  it('sends what was typed when its page is left, and then tries no more', async () => {
    const server = newServer();
    const ana = open(server);
    ana.edit(title('Uno'), { heldBy: 'title', seen: 0 });
    ana.stop();
    await ana.settle();
    expect([server.steps().length, ana.kept()]).toEqual([1, []]);
    server.goAway(true);
    ana.start();
    ana.edit(title('Dos'));
    ana.stop();
    await ana.settle();
    server.goAway(false);
    ana.ring();
    await ana.settle();
    expect([server.steps().length, ana.kept().length]).toEqual([1, 1]);
  });

  it('undoes and redoes on the server, after what is still on its way', async () => {
    const server = newServer();
    const ana = open(server);
    ana.edit(title('Uno'));
    ana.edit(move(1));
    ana.undo();
    await ana.settle();
    expect(ana.get().document.objectives[0]).toMatchObject({ title: { es: 'Uno' }, slot: { column: 0 } });
    ana.undo();
    ana.undo();
    await ana.settle();
    expect(ana.title()).toBe('Despachar');
    expect(ana.get().refused).toMatchObject([{ act: { kind: 'undo' }, refusal: { code: 'nothingToUndo' } }]);
  });

  it('waits while nobody answers, in order, and does nothing twice', async () => {
    const server = newServer();
    const ana = open(server);
    server.goAway(true);
    ana.edit(title('Uno'));
    ana.edit(move(2));
    await ana.settle();
    expect(ana.get().saving).toBe('away');
    expect(ana.kept()).toHaveLength(2);
    server.goAway(false);
    ana.ring();
    await ana.settle();
    expect(server.steps().map(({ edit }) => edit.kind)).toEqual(['editObjective', 'moveObjective']);
    expect(ana.get().saving).toBe('saved');
  });

  it('keeps what was typed over another’s words for the person to choose', async () => {
    const server = newServer();
    const ana = open(server);
    server.edit(LUIS, title('De Luis'));
    ana.edit(title('De Ana'), { seen: 0 });
    await ana.settle();
    expect(ana.title()).toBe('De Luis');
    const [conflict] = ana.get().refused;
    expect(conflict).toMatchObject({ act: { edit: title('De Ana') }, refusal: { code: 'fieldChanged' } });
    if (conflict === undefined) throw new Error('There is no conflict');
    ana.forget(conflict);
    ana.edit(title('De Ana'), { seen: ana.get().revision });
    await ana.settle();
    expect(server.document().objectives[0]?.title.es).toBe('De Ana');
    expect(ana.get().refused).toEqual([]);
  });

  it('tells what was not sent when another draft has taken the place of this one', async () => {
    const server = newServer();
    const ana = open(server);
    server.edit(LUIS, title('De Luis'));
    server.goAway(true);
    ana.edit(title('De Ana'));
    await ana.settle();
    server.replace();
    server.goAway(false);
    ana.hear();
    await ana.settle();
    expect(ana.get()).toMatchObject({ revision: 0, saving: 'saved' });
    expect(ana.get().refused).toMatchObject([{ refusal: { code: 'draftReplaced' } }]);
  });
});

type Draft = ReturnType<typeof open>;

const DOINGS: Readonly<Record<string, (draft: Draft, turn: number) => unknown>> = {
  name: (draft, turn) => draft.edit(title(`Nombre ${turn}`)),
  translate: (draft, turn) =>
    draft.edit({ kind: 'editObjective', id: OBJECTIVE, set: { title: { en: `Name ${turn}` } } }),
  type: (draft, turn) => draft.edit(title(`Letra ${turn}`), { heldBy: 'title', seen: draft.get().revision }),
  move: (draft, turn) => draft.edit(move(turn % 3)),
  undo: (draft) => draft.undo(),
  redo: (draft) => draft.redo(),
  hear: (draft) => draft.hear(),
  leave: (draft) => {
    draft.stop();
    draft.start();
  },
  wait: (draft) => draft.settle(3),
};

describe('a draft in two browsers', () => {
  it('is the same in both and on the server, whatever they do and whoever began it', async () => {
    const anyDoing = fc.record({ who: fc.nat({ max: 1 }), doing: fc.constantFrom(...Object.keys(DOINGS)) });
    const any = fc.record({
      hasDraft: fc.boolean(),
      lags: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 7 }),
      doings: fc.array(anyDoing, { minLength: 1, maxLength: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(any, async ({ hasDraft, lags, doings }) => {
        const server = newServer({ hasDraft, lags });
        const drafts = [open(server), open(server, LUIS)];
        for (const [turn, { who, doing }] of doings.entries()) {
          const draft = drafts[who];
          if (draft !== undefined) await DOINGS[doing]?.(draft, turn);
        }
        for (const draft of drafts) draft.release('title');
        for (const draft of drafts) await draft.settle(30);
        for (const draft of drafts) draft.hear();
        for (const draft of drafts) await draft.settle(10);
        for (const { get } of drafts) {
          expect(get().saving).toBe('saved');
          expect(get().document).toEqual(server.document());
        }
      }),
      { numRuns: process.env['RUMBO_FULL'] === '1' ? 400 : 40 },
    );
  }, 120_000);
});
