import { both, type BothText } from './both.ts';

export interface BenchmarkPlan {
  readonly kpi: string;
  readonly administration: BothText;
  readonly period: string;
  readonly value: number;
  readonly source: string;
  readonly note: BothText;
}

const note = both(
  'Puntaje de 1 a 5 del componente de aduanas; califica a toda la economía según encuestas a operadores logísticos.',
  'Score from 1 to 5 of the customs component; it rates the whole economy by surveys of logistics operators.',
);

function customsScore(year: number, es: string, en: string, value: number): BenchmarkPlan {
  const source = `World Bank, Logistics Performance Index ${year}, customs score`;
  return { kpi: 'K-26', administration: both(es, en), period: String(year), value, source, note };
}

/** Figures of others only as published, each with source and year. */
export const benchmarks: readonly BenchmarkPlan[] = [
  customsScore(2023, 'Singapur', 'Singapore', 4.2),
  customsScore(2023, 'Países Bajos', 'Netherlands', 3.9),
  customsScore(2023, 'Australia', 'Australia', 3.7),
  customsScore(2023, 'Chile', 'Chile', 3.0),
  customsScore(2023, 'Brasil', 'Brazil', 2.9),
  customsScore(2023, 'Perú', 'Peru', 2.6),
  customsScore(2023, 'Colombia', 'Colombia', 2.5),
  customsScore(2023, 'Bolivia', 'Bolivia', 2.1),
  customsScore(2016, 'Perú', 'Peru', 2.76),
  customsScore(2014, 'Perú', 'Peru', 2.47),
  customsScore(2012, 'Perú', 'Peru', 2.68),
  customsScore(2010, 'Perú', 'Peru', 2.5),
];
