import { both, type BothText } from './both.ts';

export const PERSPECTIVE_KEYS = ['V', 'T', 'P', 'L'] as const;
export type PerspectiveKey = (typeof PERSPECTIVE_KEYS)[number];

/** The lanes from the top, each with the question it answers. */
export const perspectives: Readonly<Record<PerspectiveKey, { readonly name: BothText; readonly question: BothText }>> =
  {
    V: { name: both('Valor público', 'Public value'), question: both('Qué recibe el país', 'What the nation gets') },
    T: {
      name: both('Operadores y socios', 'Traders and partners'),
      question: both('Qué viven al tratar con la aduana', 'What they experience'),
    },
    P: {
      name: both('Procesos internos', 'Internal processes'),
      question: both('En qué debemos ser excelentes', 'What we must do well'),
    },
    L: {
      name: both('Personas, tecnología y presupuesto', 'People, technology, budget'),
      question: both('En qué invertimos', 'What we invest in'),
    },
  };

/** The themes from the left, each over so many columns of slots. */
export const themes = [
  { key: 'facilitation', name: both('Facilitación del comercio', 'Trade facilitation'), columns: 2 },
  { key: 'revenue', name: both('Recaudación', 'Revenue'), columns: 2 },
  { key: 'protection', name: both('Protección', 'Protection'), columns: 1 },
] as const;
