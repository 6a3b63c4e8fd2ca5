import type { Status } from '@rumbo/domain';
import type { MapInput, MapNodeInput } from './map-input.ts';

type Row = readonly [code: string, status: Status, en: string, es: string, lane: string, column: number, span: number];

/** Four lanes, five columns, no slot left: as full as the overview has to show. Invented. */
const ROWS: readonly Row[] = [
  ['V1', 'atRisk', 'Trade moves fast and predictably', 'El comercio fluye rápido y sin sorpresas', 'value', 0, 2],
  ['V2', 'onTarget', 'The revenue that is due is collected', 'Se recauda todo lo que corresponde', 'value', 2, 2],
  ['V3', 'onTarget', 'A border that protects society', 'Una frontera que protege a la sociedad', 'value', 4, 1],
  ['T1', 'offTarget', 'Release within 48 hours', 'Despacho dentro de 48 horas', 'traders', 0, 1],
  ['T2', 'onTarget', 'More trusted traders (AEO)', 'Más operadores confiables (OEA)', 'traders', 1, 1],
  ['T3', 'atRisk', 'Declarations right first time', 'Declaraciones correctas a la primera', 'traders', 2, 1],
  ['T5', 'onTarget', 'Answers within a working day', 'Respuestas en un día hábil', 'traders', 3, 1],
  ['T4', 'onTarget', 'Border agencies act as one', 'Las entidades actúan como una sola', 'traders', 4, 1],
  ['P3', 'offTarget', 'Laboratory results on time', 'Resultados de laboratorio a tiempo', 'process', 0, 1],
  ['P1', 'onTarget', 'Clear before arrival, one window', 'Despacho anticipado por ventanilla única', 'process', 1, 1],
  ['P4', 'onTarget', 'Check value early', 'Verificar el valor temprano', 'process', 2, 1],
  ['P5', 'onTarget', 'Audit after clearance', 'Fiscalizar después del despacho', 'process', 3, 1],
  ['P2', 'atRisk', 'Inspect what matters', 'Aforar lo que importa', 'process', 4, 1],
  ['L3', 'offTarget', 'Equipment that works', 'Equipos que funcionan', 'means', 0, 1],
  ['L2', 'onTarget', 'Systems always available', 'Sistemas siempre disponibles', 'means', 1, 1],
  ['L1', 'onTarget', 'Skills where the risk is', 'Capacidades donde está el riesgo', 'means', 2, 1],
  ['L4', 'noData', 'Integrity and trust', 'Integridad y confianza', 'means', 3, 1],
  ['L5', 'atRisk', 'Budget follows strategy', 'El presupuesto sigue a la estrategia', 'means', 4, 1],
];

const WORDS = {
  en: { onTarget: 'On target', atRisk: 'At risk', offTarget: 'Off target', noData: 'No data' },
  es: { onTarget: 'En meta', atRisk: 'En riesgo', offTarget: 'Fuera de meta', noData: 'Sin dato' },
} as const;

const LINKS =
  'L3>P3! P3>T1! T1>V1! P1>T1 P1>T2 T2>V1 L2>P1 L2>P4 L1>P4 L1>P2 L4>P2 P2>T4 P4>T3 P5>T3 T3>V2 T4>V3 L5>V2?';

/** A full map in one language, for the tests of layout and drawing. */
export function sampleMap(language: 'en' | 'es', width = 1020): MapInput {
  const nodes = ROWS.map(([code, status, en, es, perspectiveId, column, span]): MapNodeInput => ({
    id: code,
    code,
    title: language === 'en' ? en : es,
    status,
    statusWord: WORDS[language][status],
    figure: language === 'en' ? '99.86%' : '99.86 %',
    target: language === 'en' ? 'target 99.8%' : 'meta 99.8 %',
    signal: language === 'en' ? 'worse since Jul' : 'peor desde jul',
    spark: { values: [36.4, 35.1, null, 35.9, 38.6], target: 36, status },
    slot: { perspectiveId, column, span },
    isDataMissing: code === 'T3',
    href: `/objectives/${code}`,
  }));
  const links = LINKS.split(' ').map((text) => {
    const [from = '', to = ''] = text.split('>');
    return { from, to: to.replace(/[!?]/, ''), isTraced: text.endsWith('!'), isTested: !text.endsWith('?') };
  });
  const lanes = {
    en: ['Public value', 'Traders and partners', 'Internal processes', 'People, technology, budget'],
    es: ['Valor público', 'Operadores y socios', 'Procesos internos', 'Personas, tecnología y presupuesto'],
  }[language];
  const questions = {
    en: ['What the nation gets', 'What they experience', 'What we must do well', 'What we invest in'],
    es: ['Lo que recibe el país', 'Lo que ellos viven', 'Lo que debemos hacer bien', 'En qué invertimos'],
  }[language];
  return {
    width,
    perspectives: ['value', 'traders', 'process', 'means'].map((id, index) => ({
      id,
      name: lanes[index] ?? id,
      question: questions[index] ?? null,
    })),
    themes: [
      { id: 'trade', name: language === 'en' ? 'Trade facilitation' : 'Facilitación del comercio', columns: 2 },
      { id: 'revenue', name: language === 'en' ? 'Revenue' : 'Recaudación', columns: 2 },
      { id: 'protection', name: language === 'en' ? 'Protection' : 'Protección', columns: 1 },
    ],
    nodes,
    links,
    words: {
      label: language === 'en' ? 'Strategic map' : 'Mapa estratégico',
      dataMissing: language === 'en' ? 'data missing' : 'faltan datos',
    },
  };
}
