import { describe, expect, it } from 'vitest';
import { mapScene } from '../map/map-scene.ts';
import { sampleMap } from '../map/sample-map.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from './palette.ts';
import type { Scene } from './scene.ts';
import { toSvg } from './to-svg.ts';

const HOSTILE = `"><script>alert(1)</script>&'\u0000]]>`;

const link = (href: string): Scene => ({
  width: 10,
  height: 10,
  items: [{ kind: 'group', role: 'link', label: 'x', href, items: [] }],
});

describe('toSvg', () => {
  it('lets no text out of its place', () => {
    const sample = sampleMap('en');
    const svg = toSvg(
      mapScene({
        ...sample,
        words: { label: HOSTILE, dataMissing: HOSTILE },
        perspectives: sample.perspectives.map((one) => ({ ...one, name: HOSTILE })),
        nodes: sample.nodes.map((node) => ({
          ...node,
          title: HOSTILE,
          code: HOSTILE,
          figure: node.id === 'V2' ? node.figure : HOSTILE,
          href: HOSTILE,
        })),
      }),
    );
    expect(svg).not.toMatch(/<script|\u0000/);
    expect(svg).toContain('&lt;script&gt;');
    const tags = [...svg.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
    expect([...new Set(tags)].toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'circle',
      'g',
      'path',
      'rect',
      'svg',
      'text',
    ]);
    expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//elsewhere.example/x', 'JaVaScRiPt:x'])(
    'follows no %j',
    (href) => {
      expect(toSvg(link(href))).not.toContain('href');
    },
  );

  it.each(['/objectives/1', 'https://example.org/', '#node', '?period=2026-09'])('follows %s', (href) => {
    expect(toSvg(link(href))).toContain(`<a aria-label="x" href="${href}">`);
  });

  it('resolves every colour of either palette', () => {
    const scene = mapScene(sampleMap('es'));
    expect(toSvg(scene)).toContain(LIGHT_PALETTE.offSoft);
    expect(toSvg(scene, { palette: DARK_PALETTE })).toContain(DARK_PALETTE.offSoft);
    expect(toSvg(scene)).not.toMatch(/undefined|NaN|Infinity|var\(/);
    expect(Object.keys(DARK_PALETTE).sort()).toEqual(Object.keys(LIGHT_PALETTE).sort());
  });
});
