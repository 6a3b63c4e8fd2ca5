import type { Text } from '../text.ts';
import { EMPTY_MAP } from './document.ts';
import type { MapDocument } from './document.ts';

export const MAP_TEMPLATES = ['customs', 'balancedScorecard', 'empty'] as const;
export type MapTemplate = (typeof MAP_TEMPLATES)[number];

interface Lane {
  readonly name: Text;
  readonly question: Text | null;
}

interface Template {
  readonly lanes: readonly Lane[];
  readonly themes: readonly { readonly name: Text; readonly columns: number }[];
}

function lane(name: readonly [string, string], question: readonly [string, string] | null = null): Lane {
  return { name: both(...name), question: question === null ? null : both(...question) };
}

function both(es: string, en: string): Text {
  return { es, en };
}

const TEMPLATES: Readonly<Record<MapTemplate, Template>> = {
  /**
   * The people served come first, as in the public sector. The themes are the first three dimensions of the WCO's
   * Performance Measurement Mechanism; the fourth, organisational development, is what the bottom lane holds.
   */
  customs: {
    lanes: [
      lane(['Valor público', 'Public value'], ['Qué recibe el país', 'What the nation gets']),
      lane(
        ['Operadores y socios', 'Traders and partners'],
        ['Qué viven al tratar con la aduana', 'What they experience'],
      ),
      lane(['Procesos internos', 'Internal processes'], ['En qué debemos ser excelentes', 'What we must do well']),
      lane(
        ['Personas, tecnología y presupuesto', 'People, technology, budget'],
        ['En qué invertimos', 'What we invest in'],
      ),
    ],
    themes: [
      {
        name: both(
          'Facilitación del comercio y competitividad económica',
          'Trade facilitation and economic competitiveness',
        ),
        columns: 2,
      },
      { name: both('Recaudación', 'Revenue collection'), columns: 2 },
      {
        name: both('Control, seguridad y protección de la sociedad', 'Enforcement, security and protection of society'),
        columns: 2,
      },
    ],
  },
  balancedScorecard: {
    lanes: [
      lane(['Financiera', 'Financial'], ['Cómo nos ven quienes nos financian', 'How those who fund us see us']),
      lane(['Clientes', 'Customer'], ['Cómo nos ven aquellos a quienes servimos', 'How those we serve see us']),
      lane(['Procesos internos', 'Internal process'], ['En qué debemos ser excelentes', 'What we must excel at']),
      lane(
        ['Aprendizaje y crecimiento', 'Learning and growth'],
        ['Cómo seguimos aprendiendo y mejorando', 'How we go on learning and improving'],
      ),
    ],
    themes: [{ name: both('Estrategia', 'Strategy'), columns: 6 }],
  },
  empty: {
    lanes: [lane(['Primera perspectiva', 'First perspective'])],
    themes: [{ name: both('Primer eje', 'First theme'), columns: 4 }],
  },
};

/** A map to begin with: lanes and themes in both languages, no objectives. */
export function mapTemplate(template: MapTemplate, newId: () => string): MapDocument {
  const { lanes, themes } = TEMPLATES[template];
  return {
    ...EMPTY_MAP,
    perspectives: lanes.map((one) => ({ id: newId(), ...one })),
    themes: themes.map((one) => ({ id: newId(), ...one })),
  };
}
