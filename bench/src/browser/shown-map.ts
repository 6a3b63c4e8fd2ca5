import type { Page } from 'playwright-core';

/** What stands on a canvas of React Flow, as the first example of its documentation would be given it. */
export interface ShownMap {
  readonly width: number;
  readonly height: number;
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number };
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

export interface ShownNode {
  readonly id: string;
  readonly position: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  readonly data: { readonly label: string };
}

/** Node and links as they are drawn on the page of the product, places and sizes included. */
export async function shownMap(
  page: Page,
  links: readonly { readonly id: string; readonly fromId: string; readonly toId: string }[],
): Promise<ShownMap> {
  const drawn = await page.evaluate(() => {
    const flow = document.querySelector('.react-flow');
    const viewport = document.querySelector('.react-flow__viewport');
    if (flow === null || viewport === null) throw new Error('There is no canvas.');
    const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(viewport).transform);
    const nodes = [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((node) => {
      const place = new DOMMatrix(node.style.transform);
      return {
        id: node.dataset['id'] ?? '',
        position: { x: place.e, y: place.f },
        width: node.offsetWidth,
        height: node.offsetHeight,
        data: { label: node.querySelector('b')?.textContent ?? '' },
      };
    });
    return { width: flow.clientWidth, height: flow.clientHeight, viewport: { x, y, zoom }, nodes };
  });
  return { ...drawn, edges: links.map(({ id, fromId, toId }) => ({ id, source: fromId, target: toId })) };
}
