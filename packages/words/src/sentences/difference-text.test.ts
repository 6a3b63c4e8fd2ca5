import { EMPTY_MAP, compareMaps } from '@rumbo/domain';
import type { Link, MapDocument, Objective, Proposal } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { formatter } from '../format/formatter.ts';
import { wordsIn } from '../words-in.ts';
import { differenceText } from './difference-text.ts';

function objective(code: string, perspectiveId: string, column: number, more: Partial<Objective> = {}): Objective {
  const people = { ownerId: null, deputyId: null };
  const title = { en: `Objective ${code}`, es: `Objetivo ${code}` };
  const slot = { perspectiveId, column, span: 1 };
  return { id: code, code, title, statement: null, ...people, review: null, slot, ...more };
}

function link(fromId: string, toId: string, more: Partial<Link> = {}): Link {
  const rest = { lagMonths: null, reason: null, tested: false, reviewOn: null, isFeedbackLoop: false };
  return { id: `${fromId}>${toId}`, fromId, toId, sign: 1, ...rest, ...more };
}

function target(period: string, value: number, more: Partial<Proposal> = {}): Proposal {
  const limits = { onTargetFrom: null, offTargetBeyond: null };
  const rest = { kind: 'target', path: 'step', reason: null, unitId: 'root', limits } as const;
  // What is changed is one of a target's own fields.
  return { ...rest, kpiId: 'K-07', period, value: { kind: 'figure', value }, ...more } as Proposal;
}

function baseline(period: string, value: number): Proposal {
  return { kind: 'baseline', kpiId: 'K-07', unitId: 'root', period, value };
}

const lane = (id: string, en: string, es: string) => ({ id, name: { en, es }, question: null });
const theme = (id: string, en: string, es: string, columns = 2) => ({ id, name: { en, es }, columns });
const measure = (kpiId: string, weight = 1, decisive = false) => ({ objectiveId: 'V1', kpiId, weight, decisive });

const BEFORE: MapDocument = {
  ...EMPTY_MAP,
  perspectives: [lane('v', 'Public value', 'Valor público'), lane('p', 'Processes', 'Procesos'), lane('x', 'X', 'X')],
  themes: [theme('t', 'Trade', 'Comercio'), theme('r', 'Revenue', 'Recaudación'), theme('y', 'Y', 'Y')],
  objectives: ['V1', 'V2', 'V3'].map((code, column) => objective(code, 'v', column * 2 - (column === 2 ? 1 : 0))),
  links: [link('V1', 'V2'), link('V2', 'V3')],
  measures: [measure('K-01'), measure('K-02'), measure('K-03')],
  initiativeLinks: [{ initiativeId: 'I-01', objectiveId: 'V1' }],
  proposals: [target('2026', 13), target('2027', 15), target('2028', 16), baseline('2024', 9.8)],
};
const AFTER: MapDocument = {
  ...EMPTY_MAP,
  perspectives: [
    lane('p', 'Internal processes', 'Procesos'),
    { ...lane('v', 'Public value', 'Valor público'), question: { en: 'What the nation gets' } },
    lane('z', 'Z', 'Z'),
  ],
  themes: [theme('r', 'Revenue', 'Recaudación', 3), theme('t', 'Trade', 'Comercio'), theme('w', 'W', 'W')],
  objectives: [
    objective('V1', 'p', 3, { code: 'P9', ownerId: 'A. Torres', review: 'month', title: { en: 'Renamed' } }),
    objective('V2', 'v', 3, { deputyId: 'M. Quispe' }),
    objective('V4', 'v', 0),
  ],
  links: [link('V1', 'V2', { sign: -1, lagMonths: 3 }), link('V4', 'V2', { sign: -1 })],
  measures: [measure('K-01', 2), measure('K-02', 1, true), measure('K-04')],
  initiativeLinks: [{ initiativeId: 'I-02', objectiveId: 'V1' }],
  proposals: [target('2026', 14), target('2027', 15, { path: 'linear' }), target('2029', 17), baseline('2024', 10)],
};

function say(language: 'en' | 'es', before = BEFORE, after = AFTER): string[] {
  const names = {
    person: (id: string) => id,
    initiative: (id: string) => id,
    kpi: (code: string) => ({ code, decimals: 1, unit: { en: '%' } }),
  };
  const format = formatter({ language, numberFormat: 'es-PE' });
  return compareMaps(before, after).map((difference) =>
    differenceText(wordsIn(language), format, names, difference).replaceAll('\u00A0', ' '),
  );
}

describe('what a difference says', () => {
  it('is one line each, in English', () => {
    expect(say('en')).toMatchInlineSnapshot(`
      [
        "Themes in another order: Revenue and Trade",
        "Theme “Revenue”: 3 columns instead of 2",
        "Theme “W” added",
        "Theme “Y” removed",
        "Perspectives in another order: Internal processes and Public value",
        "Perspective “Internal processes”: name in English “Internal processes”, before “Processes”",
        "V1 is now P9",
        "P9: title in Spanish removed, “Objetivo V1”",
        "P9: title in English “Renamed”, before “Objective V1”",
        "P9: owner A. Torres, before nobody",
        "P9: reviewed every month, before never",
        "P9 moved from “Public value” to “Internal processes”",
        "K-01 in P9: weight 2, before 1",
        "K-02 is decisive in P9 now",
        "K-04 measures P9 now",
        "K-03 no longer measures P9",
        "I-02 should move P9 now",
        "I-01 no longer moves P9",
        "P9 drives V2: other sign and delay",
        "Perspective “Public value”: question in English added, “What the nation gets”",
        "V4 “Objective V4” added",
        "V4 works against V2 now",
        "V2: deputy M. Quispe, before nobody",
        "V2 moved from “Revenue” to “Trade”",
        "V2 no longer drives V3",
        "V3 “Objective V3” removed",
        "Perspective “Z” added",
        "Perspective “X” removed",
        "K-07: target 14% for 2026, before 13%",
        "K-07: target 15% for 2027 with another path, limits or reason",
        "K-07: target 17% for 2029",
        "K-07: baseline 10%, before 9.8%",
        "K-07: no longer target 16% for 2028",
      ]
    `);
  });

  it('is one line each, in Spanish', () => {
    expect(say('es')).toMatchInlineSnapshot(`
      [
        "Ejes en otro orden: Recaudación y Comercio",
        "Eje «Recaudación»: 3 columnas en lugar de 2",
        "Nuevo eje «W»",
        "Ya no está el eje «Y»",
        "Perspectivas en otro orden: Procesos y Valor público",
        "Perspectiva «Procesos»: nombre en inglés «Internal processes», antes «Processes»",
        "V1 ahora es P9",
        "P9: título en español sin texto, antes «Objetivo V1»",
        "P9: título en inglés «Renamed», antes «Objective V1»",
        "P9: responde A. Torres, antes nadie",
        "P9: se revisa cada mes, antes sin ritmo",
        "P9 pasó de «Valor público» a «Procesos»",
        "K-01 en P9: peso 2, antes 1",
        "K-02 ahora es decisivo en P9",
        "K-04 ahora mide P9",
        "K-03 ya no mide P9",
        "I-02 ahora debe mover P9",
        "I-01 ya no mueve P9",
        "P9 impulsa V2: cambió el signo y la demora",
        "Perspectiva «Valor público»: pregunta en inglés «What the nation gets», antes sin texto",
        "Nuevo objetivo V4 «Objetivo V4»",
        "V4 ahora frena V2",
        "V2: suple M. Quispe, antes nadie",
        "V2 pasó de «Recaudación» a «Comercio»",
        "V2 ya no impulsa V3",
        "Ya no está V3 «Objetivo V3»",
        "Nueva perspectiva «Z»",
        "Ya no está la perspectiva «X»",
        "K-07: meta 14 % para 2026, antes 13 %",
        "K-07: meta 15 % para 2027 con otro recorrido, límites o motivo",
        "K-07: meta 17 % para 2029",
        "K-07: línea base 10 %, antes 9.8 %",
        "K-07: ya no hay meta 16 % para 2028",
      ]
    `);
  });

  it.each(['en', 'es'] as const)('is whole in %s the other way round', (language) => {
    for (const line of [...say(language), ...say(language, AFTER, BEFORE)]) {
      expect(line).toMatch(/^(?!.*(undefined|null|\[object|“”|«»)).{8,}[^.]$/u);
    }
  });

  it('says nothing of equal maps', () => {
    expect(say('en', BEFORE, BEFORE)).toEqual([]);
  });
});
