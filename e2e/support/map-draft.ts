import type { Page } from '@playwright/test';

interface Answer {
  readonly result?: { readonly data: unknown };
  readonly error?: { readonly message: string };
}

/** Does something through the public API as the person of a page: for what a test needs to find done. */
export async function call(page: Page, path: string, input: object): Promise<unknown> {
  const answer = await page.evaluate(
    async ([name, given]): Promise<Answer> => {
      const id = crypto.randomUUID();
      // A version 7 by its digit; of its time nothing is asked.
      const commandId = `${id.slice(0, 14)}7${id.slice(15)}`;
      const response = await fetch(`/trpc/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ commandId, ...given }),
      });
      return response.json();
    },
    [path, input] as const,
  );
  return data(answer, path);
}

async function ask(page: Page, path: string, input: object | null): Promise<unknown> {
  const answer = await page.evaluate(
    async ([name, given]): Promise<Answer> => {
      const asked = given === null ? '' : `?input=${encodeURIComponent(JSON.stringify(given))}`;
      return (await fetch(`/trpc/${name}${asked}`)).json();
    },
    [path, input] as const,
  );
  return data(answer, path);
}

function data(answer: Answer, path: string): unknown {
  if (answer.result === undefined) throw new Error(`${path}: ${answer.error?.message ?? 'no answer'}`);
  return answer.result.data;
}

/** The plan that opens by itself. */
export async function thePlan(page: Page): Promise<{ readonly planId: string }> {
  // As the contract of the wire says.
  const me = (await ask(page, 'me', null)) as { readonly plans: readonly [{ readonly id: string }] };
  return { planId: me.plans[0].id };
}

export interface DraftOnTheWire {
  readonly document: {
    readonly perspectives: readonly { readonly id: string; readonly name: { readonly es: string } }[];
    readonly themes: readonly { readonly id: string }[];
    readonly objectives: readonly { readonly id: string; readonly code: string }[];
  };
}

export async function theDraft(page: Page, planId: string): Promise<DraftOnTheWire> {
  // As the contract of the wire says.
  return (await ask(page, 'draft', { planId })) as DraftOnTheWire;
}
