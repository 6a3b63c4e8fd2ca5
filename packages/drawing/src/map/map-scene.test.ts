import { describe, expect, it } from 'vitest';
import type { SceneGroup, SceneItem, SceneText } from '../scene/scene.ts';
import { textWidth } from '../text/measure.ts';
import { mapLayout } from './map-layout.ts';
import { mapScene } from './map-scene.ts';
import { sampleMap } from './sample-map.ts';

const isGroup = (item: SceneItem): item is SceneGroup => item.kind === 'group';
const isText = (item: SceneItem): item is SceneText => item.kind === 'text';
const nodeGroups = (items: readonly SceneItem[]): SceneGroup[] =>
  items.filter(isGroup).filter(({ id }) => id?.startsWith('node-'));

function extent({ x, y, lines, size, weight, lineHeight, anchor }: SceneText) {
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - 0.75 * size, bottom: y + (lines.length - 1) * lineHeight + 0.25 * size };
}

describe.each(['en', 'es'] as const)('the map in %s', (language) => {
  const input = sampleMap(language);
  const scene = mapScene(input);
  const boxes = new Map(mapLayout(input).nodes.map((box) => [`node-${box.id}`, box]));

  it('keeps every text of a node inside it, clear of the others', () => {
    for (const group of nodeGroups(scene.items)) {
      const box = boxes.get(group.id ?? '');
      if (box === undefined) throw new Error(`no box for ${group.id}`);
      const extents = group.items.filter(isText).map(extent);
      for (const { left, right, top, bottom } of extents) {
        expect(left).toBeGreaterThanOrEqual(box.x + 8);
        expect(right).toBeLessThanOrEqual(box.x + box.width - 8);
        expect(top).toBeGreaterThanOrEqual(box.y + 4);
        expect(bottom).toBeLessThanOrEqual(box.y + box.height - 4);
      }
      extents.forEach((a, index) => {
        for (const b of extents.slice(index + 1)) {
          const isClear = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(isClear, `${group.label}`).toBe(true);
        }
      });
    }
  });

  it('shows every title whole in two lines', () => {
    for (const node of input.nodes) {
      const group = nodeGroups(scene.items).find(({ id }) => id === `node-${node.id}`);
      const lines = group?.items.filter(isText).find(({ size }) => size === 13)?.lines ?? [];
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines.join(' ')).toBe(node.title);
    }
  });

  it('keeps lane names and questions beside the nodes', () => {
    for (const text of scene.items.filter(isText).filter(({ x }) => x < 100))
      expect(extent(text).right).toBeLessThanOrEqual(8 + 6 + 100 + 0.01);
  });

  it('reads each objective out with its status, figure and signal', () => {
    const label = nodeGroups(scene.items).find(({ id }) => id === 'node-T3')?.label ?? '';
    const node = input.nodes.find(({ id }) => id === 'T3');
    for (const part of [node?.title, node?.statusWord, input.words.dataMissing, node?.figure, node?.target])
      expect(label).toContain(part);
  });
});

describe('the map', () => {
  const rectOf = (id: string) =>
    nodeGroups(mapScene(sampleMap('en')).items)
      .find((group) => group.id === `node-${id}`)
      ?.items.find(({ kind }) => kind === 'rect');

  it('gives severity a heavier border, and no data a dashed one', () => {
    expect(rectOf('T1')).toMatchObject({ stroke: 'off', strokeWidth: 2, fill: 'offSoft' });
    expect(rectOf('V2')).toMatchObject({ stroke: 'line2', strokeWidth: 1, fill: 'surface' });
    expect(rectOf('L4')).toMatchObject({ dash: [3, 2.5] });
  });

  it('draws the signal and the sparkline on wide nodes only', () => {
    const groups = nodeGroups(mapScene(sampleMap('en')).items);
    const says = (id: string) =>
      groups
        .find((group) => group.id === `node-${id}`)
        ?.items.filter(isText)
        .flatMap(({ lines }) => lines)
        .join(' | ') ?? '';
    expect(says('V1')).toContain('worse since Jul');
    expect(says('V3')).not.toContain('worse');
  });

  it('dashes an untested link where the kinds of links are told', () => {
    const dashes = (hasLinkKinds: boolean) =>
      mapScene({ ...sampleMap('en'), hasLinkKinds })
        .items.filter(isGroup)
        .filter(({ className }) => className === 'links')
        .flatMap(({ items }) => items)
        .filter((item) => 'dash' in item && item.dash !== undefined).length;
    expect([dashes(false), dashes(true)]).toEqual([0, 1]);
  });

  it('draws traced links in ink, twice as wide', () => {
    const links = mapScene(sampleMap('en'))
      .items.filter(isGroup)
      .find(({ className }) => className === 'links');
    expect(
      links?.items.filter((item) => item.kind === 'path' && item.stroke === 'ink' && item.strokeWidth === 2),
    ).toHaveLength(3);
  });

  it('shortens what is too long and never overflows', () => {
    const sample = sampleMap('en');
    const long = 'Incomprehensibilidadmuylargasinespacios '.repeat(6).trim();
    const scene = mapScene({
      ...sample,
      nodes: sample.nodes.map((node) => ({ ...node, title: long, figure: long, note: long, code: 'CODE-123456789' })),
    });
    for (const group of nodeGroups(scene.items)) {
      const rect = group.items.find((item) => item.kind === 'rect');
      if (rect?.kind !== 'rect') throw new Error('a node without its frame');
      for (const text of group.items.filter(isText)) {
        expect(extent(text).right).toBeLessThanOrEqual(rect.x + rect.width);
        expect(text.lines.length).toBeLessThanOrEqual(2);
      }
    }
  });
});
