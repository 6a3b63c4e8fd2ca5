import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import type { MapDocument } from './document.ts';
import { takeBack, undoStateOf } from './draft-steps.ts';
import type { DraftStep } from './draft-steps.ts';
import { anyEdit, attempt, MAP, uuid } from './edit-case.ts';
import type { MapEdit } from './edit.ts';
import { inverseOf } from './inverse-of.ts';
import { shownDocument, withSteps } from './shared-draft.ts';
import type { SharedDraft } from './shared-draft.ts';

const withPending = (draft: SharedDraft, pending: SharedDraft['pending'][number]): SharedDraft => ({
  ...draft,
  pending: [...draft.pending, pending],
});
const withoutPending = (draft: SharedDraft, commandId: string): SharedDraft => ({
  ...draft,
  pending: draft.pending.filter((one) => one.commandId !== commandId),
});

interface Browser {
  readonly personId: string;
  draft: SharedDraft;
}

/** What two people may do, in any order: edit, have the oldest edit sent, hear of what was accepted, undo. */
const anyAct = fc.record({
  who: fc.nat({ max: 1 }),
  act: fc.constantFrom('edit', 'edit', 'send', 'send', 'hear', 'undo'),
  edit: anyEdit(),
});

describe('two browsers on one draft', () => {
  it('both end with the server’s document, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 60 }), (acts) => {
        const steps: DraftStep[] = [];
        let server: MapDocument = MAP;
        const browsers = [uuid(901), uuid(902)].map((personId): Browser => ({
          personId,
          draft: { revision: 0, accepted: MAP, pending: [] },
        }));
        let commands = 0;
        const accept = (personId: string, commandId: string, kind: DraftStep['kind'], edit: MapEdit) => {
          const inverse = inverseOf(server, edit);
          server = applyEdit(server, edit);
          steps.push({ revision: steps.length + 1, personId, commandId, at: '', kind, edit, inverse });
        };
        const hear = (browser: Browser) => {
          const heard = withSteps(browser.draft, steps);
          if (heard === null) throw new Error('A step is missing');
          browser.draft = heard;
        };
        const send = (browser: Browser) => {
          const [oldest] = browser.draft.pending;
          if (oldest === undefined) return;
          if (attempt(server, oldest.edit) === null) browser.draft = withoutPending(browser.draft, oldest.commandId);
          else accept(browser.personId, oldest.commandId, 'edit', oldest.edit);
          hear(browser);
        };
        for (const { who, act, edit } of acts) {
          const browser = browsers[who];
          if (browser === undefined) continue;
          if (act === 'hear') hear(browser);
          if (act === 'send') send(browser);
          if (act === 'edit' && attempt(shownDocument(browser.draft), edit) !== null) {
            commands += 1;
            browser.draft = withPending(browser.draft, { commandId: uuid(5_000 + commands), edit });
          }
          const { undo } = undoStateOf(steps, browser.personId);
          if (act === 'undo' && undo !== null && 'after' in takeBack(server, steps, undo))
            accept(browser.personId, uuid(9_000 + steps.length), 'undo', undo.inverse);
        }
        for (const browser of browsers) while (browser.draft.pending.length > 0) send(browser);
        for (const browser of browsers) {
          hear(browser);
          expect(shownDocument(browser.draft)).toStrictEqual(server);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('asks for the whole draft when a step is missing', () => {
    const step = { revision: 3, commandId: uuid(1), edit: { kind: 'unlink', id: uuid(201) } } as const;
    const draft = { revision: 1, accepted: MAP, pending: [] };
    expect(withSteps(draft, [step])).toBeNull();
    expect(withSteps({ ...draft, revision: 3 }, [step])).toEqual({ ...draft, revision: 3 });
  });
});
