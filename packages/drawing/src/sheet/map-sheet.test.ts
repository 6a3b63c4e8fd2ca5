import { STATUSES } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import type { Scene, SceneGroup, SceneItem, SceneText } from '../scene/scene.ts';
import { toSvg } from '../scene/to-svg.ts';
import { textWidth } from '../text/measure.ts';
import { mapSheet } from './map-sheet.ts';
import { PAPERS } from './paper.ts';
import { crowdedSheet, sampleSheet } from './sample-sheet.ts';
import type { SheetInput } from './sheet-input.ts';

const LONG =
  'Reducir de manera sostenida el tiempo de despacho de las mercancías perecederas en los puertos, aeropuertos y pasos de frontera del sur del país';

interface Placed {
  readonly text: SceneText;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every text, where it stands on the sheet. */
function textsOf(items: readonly SceneItem[], place = { x: 0, y: 0, scale: 1 }): Placed[] {
  return items.flatMap((item): Placed[] => {
    if (item.kind === 'group') {
      const { x, y, scale } = item.place ?? { x: 0, y: 0, scale: 1 };
      const inner = { x: place.x + x * place.scale, y: place.y + y * place.scale, scale: place.scale * scale };
      return textsOf(item.items, inner);
    }
    if (item.kind !== 'text') return [];
    const width = Math.max(...item.lines.map((line) => textWidth(line, item.size, item.weight)));
    const left = item.anchor === 'end' ? item.x - width : item.x;
    const at = (value: number, origin: number): number => origin + value * place.scale;
    return [
      {
        text: item,
        left: at(left, place.x),
        right: at(left + width, place.x),
        top: at(item.y - item.size, place.y),
        bottom: at(item.y + (item.lines.length - 1) * item.lineHeight + item.size * 0.25, place.y),
      },
    ];
  });
}

const said = (scene: Scene): string =>
  textsOf(scene.items)
    .map(({ text }) => text.lines.join(' '))
    .join('\n');
const groups = (items: readonly SceneItem[]): SceneGroup[] =>
  items.flatMap((item) => (item.kind === 'group' ? [item, ...groups(item.items)] : []));

function withTitles(sheet: SheetInput, title: string, ids: readonly string[] = []): SheetInput {
  const nodes = sheet.map.nodes.map((node) => (ids.length === 0 || ids.includes(node.id) ? { ...node, title } : node));
  return { ...sheet, map: { ...sheet.map, nodes } };
}

describe.each(['a4', 'a3'] as const)('the sheet on %s', (paper) => {
  it.each([
    ['full', sampleSheet(paper)],
    ['of forty objectives', crowdedSheet(paper)],
    ['of long titles', withTitles(sampleSheet(paper), LONG)],
  ])('%s is as large as the paper, with every text inside its margins', (_name, input) => {
    const scene = mapSheet(input);
    expect([scene.width, scene.height]).toEqual([PAPERS[paper].width, PAPERS[paper].height]);
    for (const { text, left, right, top, bottom } of textsOf(scene.items)) {
      const what = text.lines.join(' ');
      expect(left, what).toBeGreaterThan(20);
      expect(right, what).toBeLessThan(scene.width - 20);
      expect(top, what).toBeGreaterThan(18);
      expect(bottom, what).toBeLessThan(scene.height - 18);
    }
  });
});

describe('the sheet', () => {
  it('says plan, administration, period, unit, and which version as known when', () => {
    const { words } = sampleSheet();
    const text = said(mapSheet(sampleSheet()));
    for (const part of [words.eyebrow, words.title, words.period, words.unit, words.mark ?? '', words.source])
      expect(text).toContain(part);
    for (const part of words.foot) expect(text).toContain(part);
  });

  it('explains the marks with words and counts, and only the lines that are on it', () => {
    const { words } = sampleSheet();
    const text = said(mapSheet(sampleSheet()));
    for (const status of STATUSES) expect(text).toContain(words.counted[status]);
    expect(text).toContain(words.link.tested);
    expect(text).toContain(words.link.assumed);
    expect(text).not.toContain(words.link.feedback);
    expect(said(mapSheet(crowdedSheet()))).toContain(words.link.feedback);
  });

  it('draws the three kinds of links apart', () => {
    const links = groups(mapSheet(crowdedSheet()).items).find(({ className }) => className === 'links');
    const dashes = new Set(
      links?.items.flatMap((item) => (item.kind === 'path' && item.stroke !== undefined ? [String(item.dash)] : [])),
    );
    expect(dashes).toEqual(new Set(['undefined', '4,3', '1.4,2.6']));
  });

  it('lets step back what is outside of the theme that is looked at, with every word', () => {
    const sheet = sampleSheet();
    const [inside] = sheet.map.nodes;
    const nodes = sheet.map.nodes.map((node) => ({ ...node, isOutside: node.id !== inside?.id }));
    const scene = mapSheet({
      ...sheet,
      map: { ...sheet.map, nodes },
      words: { ...sheet.words, theme: 'Tema: Comercio' },
    });
    expect(said(scene)).toContain('Tema: Comercio');
    const fills = (id: string | undefined) => {
      const group = groups(scene.items).find((one) => one.id === `node-${id}`);
      return new Set(group?.items.flatMap((item) => (item.kind === 'text' ? [item.fill] : [])));
    };
    expect(fills(inside?.id)).toContain('ink');
    for (const { id, title } of nodes.slice(1)) {
      expect(fills(id)).toEqual(new Set(['ink3']));
      expect(said(scene).replaceAll('\n', ' ')).toContain(title);
    }
  });

  it('says its links where they cannot be seen', () => {
    const links = groups(mapSheet(sampleSheet()).items).find(({ className }) => className === 'links');
    expect(links).toMatchObject({ role: 'img', label: 'L3 impulsa a P3.' });
  });

  it.each([
    ['long in every node', withTitles(sampleSheet(), LONG)],
    ['long in one node of forty', withTitles(crowdedSheet(), LONG, ['2-3'])],
  ])('sets titles whole: %s', (_name, input) => {
    const scene = mapSheet(input);
    for (const node of input.map.nodes) {
      const group = groups(scene.items).find(({ id }) => id === `node-${node.id}`);
      const title = group?.items.find((item) => item.kind === 'text' && item.size === 13);
      expect(title?.kind === 'text' && title.lines.join(' ')).toBe(node.title);
    }
  });

  it('leaves out no target where a figure is long', () => {
    const sheet = crowdedSheet();
    const target = 'meta 14 400 000 000 USD por trimestre';
    const nodes = sheet.map.nodes.map((node, index) =>
      index === 7 ? { ...node, figure: '16 400 000 000 USD por trimestre', target, shortTarget: target } : node,
    );
    expect(said(mapSheet({ ...sheet, map: { ...sheet.map, nodes } }))).toContain(target);
  });

  it('says a title in full that no node has room for', () => {
    const huge = `${LONG}. `.repeat(6).trim();
    const scene = mapSheet(withTitles(sampleSheet(), huge, ['T1']));
    const text = said(scene).replaceAll('\n', ' ');
    expect(text).toContain('…');
    expect(text).toContain(`Títulos completos: T1 ${huge}`);
    for (const { bottom } of textsOf(scene.items)) expect(bottom).toBeLessThan(scene.height - 18);
  });

  it('wraps a long name of the plan, the unit and the period', () => {
    const sheet = sampleSheet();
    const words = { ...sheet.words, title: LONG, unit: LONG, period: 'Segundo semestre del año fiscal 2026/27' };
    const scene = mapSheet({ ...sheet, words });
    const text = said(scene).replaceAll('\n', ' ');
    for (const part of [words.title, words.unit, words.period]) expect(text).toContain(part);
    for (const { left, right } of textsOf(scene.items)) {
      expect(left).toBeGreaterThan(20);
      expect(right).toBeLessThan(scene.width - 20);
    }
  });

  it('has its heading, and a group that is the map', () => {
    const svg = toSvg(mapSheet(sampleSheet()), { unit: 'pt', language: 'es' });
    expect(svg).toContain('role="heading" aria-level="1"');
    expect(svg).toContain('width="841.89pt" height="595.28pt"');
    expect(svg).toContain('lang="es"');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says that there is nothing yet in place of an empty map', () => {
    const sheet = sampleSheet();
    const map = { ...sheet.map, perspectives: [], themes: [], nodes: [], links: [] };
    expect(said(mapSheet({ ...sheet, map }))).toContain(sheet.words.empty);
  });

  it('keeps a map of one objective within bounds', () => {
    const sheet = sampleSheet();
    const [lane] = sheet.map.perspectives;
    const [node] = sheet.map.nodes;
    if (lane === undefined || node === undefined) throw new Error('the sample is empty');
    const scene = mapSheet({
      ...sheet,
      map: { ...sheet.map, perspectives: [lane], themes: [], nodes: [node], links: [] },
    });
    const map = groups(scene.items).find(({ label }) => label === sheet.map.words.label);
    expect(map?.place?.scale).toBeLessThanOrEqual(1.36);
  });
});

describe('a sheet with hostile words', () => {
  const MARKUP = `"><script>alert(1)</script><svg onload='x'>&amp;]]>`;
  const words: readonly (readonly [string, string])[] = [
    ['markup', MARKUP],
    ['right to left', 'خفض زمن الإفراج عن البضائع ‮ عكس'],
    ['emoji', '🚢🛃 Puertos 👩🏽‍💻👨‍👩‍👧‍👦 🇵🇪'.repeat(3)],
    ['one endless word', 'X'.repeat(400)],
    ['control characters', 'a\u0000b\u0008c\u001Fd\uFFFE'],
  ];
  it.each(words)('%s is text and nothing else', (_name, hostile) => {
    const sheet = withTitles(sampleSheet(), hostile);
    const scene = mapSheet({
      ...sheet,
      words: { ...sheet.words, title: hostile, eyebrow: hostile, trace: hostile, foot: [hostile] },
    });
    const svg = toSvg(scene, { unit: 'pt', language: 'es' });
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(svg).not.toMatch(/<script|[\u0000-\u0008\u000E-\u001F\uFFFE]/);
    const tags = new Set([...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, tag]) => tag));
    expect(tags).toEqual(new Set(['svg', 'g', 'rect', 'path', 'circle', 'text']));
    expect(svg.match(/<text[ >]/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
    for (const { right, bottom } of textsOf(scene.items)) {
      expect(right).toBeLessThan(scene.width - 18);
      expect(bottom).toBeLessThan(scene.height - 10);
    }
  });
});
