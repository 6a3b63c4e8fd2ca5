import type { Status } from '@rumbo/domain';
import { sampleMap } from '../map/sample-map.ts';
import type { MapNodeInput } from '../map/map-input.ts';
import type { Paper } from './paper.ts';
import type { SheetInput } from './sheet-input.ts';

/** A full sheet in Spanish, for the tests of the drawing. Invented. */
export function sampleSheet(paper: Paper = 'a4'): SheetInput {
  const { width: _width, metrics: _metrics, ...map } = sampleMap('es');
  const nodes = map.nodes.map(({ href: _href, ...node }) => node);
  return {
    paper,
    map: { ...map, nodes, hasLinkKinds: true, words: { ...map.words, links: 'L3 impulsa a P3.' } },
    words: {
      eyebrow: 'Mapa estratégico · Aduanas de la República',
      title: 'Plan estratégico 2024–2028',
      period: 'Septiembre 2026',
      unit: 'Todas las unidades',
      empty: 'Todavía no se ha publicado ninguna versión de este mapa.',
      counted: { onTarget: '10 en meta', atRisk: '4 en riesgo', offTarget: '3 fuera de meta', noData: '1 sin dato' },
      link: { tested: 'vínculo comprobado', assumed: 'vínculo supuesto', feedback: 'ciclo de retroalimentación' },
      trace: 'Siguiendo lo que impulsa a V1',
      fullTitles: 'Títulos completos:',
      foot: [
        'Versión 3, publicada el 12 ene 2026 por A. Paredes',
        'Según lo que se sabía el 14 de octubre de 2026, 09:40 GMT-5',
        'Generado el 14 de octubre de 2026, 10:02 GMT-5',
      ],
      mark: 'Cifras ilustrativas',
      source: 'Rumbo',
    },
  };
}

const TURN: readonly Status[] = ['onTarget', 'onTarget', 'atRisk', 'onTarget', 'offTarget', 'noData'];

/** The same with forty objectives, two rows a lane, and long titles. */
export function crowdedSheet(paper: Paper = 'a4'): SheetInput {
  const sheet = sampleSheet(paper);
  const [first] = sheet.map.nodes;
  if (first === undefined) return sheet;
  const nodes = sheet.map.perspectives.flatMap(({ id: perspectiveId }, lane) =>
    Array.from({ length: 10 }, (_, index): MapNodeInput => {
      const status = TURN[(lane * 10 + index) % TURN.length] ?? 'onTarget';
      return {
        ...first,
        id: `${lane}-${index}`,
        code: `${'VTPL'[lane] ?? 'X'}${index + 1}`,
        title:
          index % 3 === 0
            ? 'Reducir el tiempo de despacho de las mercancías perecederas en los puertos y aeropuertos del sur'
            : 'Declaraciones correctas a la primera',
        status,
        statusWord: { onTarget: 'En meta', atRisk: 'En riesgo', offTarget: 'Fuera de meta', noData: 'Sin dato' }[
          status
        ],
        slot: { perspectiveId, column: index % 5, span: 1 },
      };
    }),
  );
  const links = nodes.slice(10).map((node, index) => ({
    from: node.id,
    to: nodes[index]?.id ?? '',
    isTested: index % 2 === 0,
    isFeedback: index % 11 === 10,
  }));
  return { ...sheet, map: { ...sheet.map, nodes, links } };
}
