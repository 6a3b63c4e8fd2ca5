import { describe, expect, it } from 'vitest';
import { DIFFERENCE_MARK_NAMES, differenceMark } from '../mark/difference-mark.ts';
import type { SceneGroup, SceneItem, ScenePath } from '../scene/scene.ts';
import { textWidth } from '../text/measure.ts';
import { comparedMapScene } from './compared-map-scene.ts';
import type { ComparedMapInput } from './compared-map-scene.ts';
import { sampleMap } from './sample-map.ts';

const isGroup = (item: SceneItem): item is SceneGroup => item.kind === 'group';
const isPath = (item: SceneItem): item is ScenePath => item.kind === 'path';

function compared(width: number, marked: Partial<Record<string, ComparedMapInput['nodes'][number]['marks']>> = {}) {
  const { perspectives, themes, nodes, links } = sampleMap('es', width);
  return comparedMapScene({
    width,
    label: 'Versión 1',
    perspectives,
    themes,
    nodes: nodes.map(({ id, code, title, slot }) => ({ id, code, title, slot, marks: marked[id] ?? [] })),
    links: links.map(({ from, to }) => ({ from, to, mark: from === 'L3' ? 'removed' : null })),
  });
}
const nodeOf = (scene: ReturnType<typeof compared>, id: string) =>
  scene.items.filter(isGroup).find((group) => group.id === `compared-${id}`);

describe('a map beside another', () => {
  it('tells what differs apart without colour', () => {
    expect(new Set(DIFFERENCE_MARK_NAMES.map((name) => differenceMark(name).d)).size).toBe(5);
    const scene = compared(660, { V1: ['moved', 'reworded'], V2: ['added'], V3: ['removed'] });
    const marksOf = (id: string) => nodeOf(scene, id)?.items.filter(isPath).length;
    expect([marksOf('V1'), marksOf('V2'), marksOf('V3'), marksOf('T1')]).toEqual([2, 1, 1, 0]);
    const frameOf = (id: string) => nodeOf(scene, id)?.items[0];
    expect(frameOf('V3')).toMatchObject({ dash: [4, 3] });
    expect(frameOf('V2')).toMatchObject({ fill: 'accentSoft' });
    expect(scene.items.filter(isPath).filter(({ dash }) => dash !== undefined)).toHaveLength(1);
  });

  it.each([350, 660, 900])('keeps every text inside its node at %d pixels', (width) => {
    const scene = compared(width, { V1: ['moved', 'reworded'] });
    for (const group of scene.items.filter(isGroup)) {
      const [frame] = group.items;
      if (frame?.kind !== 'rect') throw new Error('a node without a frame');
      for (const item of group.items) {
        if (item.kind !== 'text') continue;
        const widest = Math.max(...item.lines.map((line) => textWidth(line, item.size, item.weight)));
        expect(item.x + widest).toBeLessThanOrEqual(frame.x + frame.width);
        expect(item.y + (item.lines.length - 1) * item.lineHeight).toBeLessThanOrEqual(frame.y + frame.height);
      }
    }
  });

  it('says the whole name of a theme, in lines that stand above the lanes', () => {
    const name = 'Facilitación del comercio legítimo';
    const { perspectives, themes } = sampleMap('es', 440);
    const named = themes.map((theme, place) => (place === 0 ? { ...theme, name } : theme));
    const scene = comparedMapScene({ width: 440, label: '', perspectives, themes: named, nodes: [], links: [] });
    const text = scene.items.find((item) => item.kind === 'text');
    if (text?.kind !== 'text') throw new Error('no theme is named');
    expect(text.lines.length).toBeGreaterThan(1);
    expect(text.lines.join(' ')).toBe(name);
    const lanes = scene.items.filter((item) => item.kind === 'rect');
    const last = text.y + (text.lines.length - 1) * text.lineHeight;
    expect(last).toBeLessThan(Math.min(...lanes.map(({ y }) => y)));
  });

  it('shows codes alone where titles have no room, and says what it is', () => {
    const texts = (scene: ReturnType<typeof compared>) =>
      nodeOf(scene, 'T1')?.items.flatMap((item) => (item.kind === 'text' ? item.lines : [])) ?? [];
    expect(texts(compared(350))).toEqual(['T1']);
    expect(texts(compared(660)).join(' ')).toBe('T1 Despacho dentro de 48 horas');
    expect(compared(350).label).toBe('Versión 1');
  });
});
