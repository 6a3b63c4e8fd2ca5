import type { attention as englishAttention, headline as english } from '../en/headline.ts';

const quoted = (name: string): string => `«${name}»`;

export const headline = {
  noObjectives: 'El mapa todavía no tiene objetivos.',
  noneHasData: (total) => `Ninguno de los ${total} objetivos tiene datos todavía.`,
  allOnTarget: (total) => `Los ${total} objetivos están en meta.`,
  onlyOneOnTarget: 'El único objetivo está en meta.',
  noneOnTarget: (total) => `Ninguno de los ${total} objetivos está en meta.`,
  onlyOneNotOnTarget: 'El único objetivo no está en meta.',
  someOnTarget: (count, isOne, total) => `${count} de ${total} objetivos ${isOne ? 'está' : 'están'} en meta.`,
  worse: (name, since) => `${quoted(name)} empeora${since === null ? '' : ` desde ${since}`}.`,
  worseWithDriver: (name, since, driver) =>
    `${quoted(name)} empeora${since === null ? '' : ` desde ${since}`} y lo que lo impulsa apunta a ${quoted(driver)}.`,
  offWithDriver: (name, driver) => `${quoted(name)} está fuera de meta y lo que lo impulsa apunta a ${quoted(driver)}.`,
  riskWithDriver: (name, driver) => `${quoted(name)} está en riesgo y lo que lo impulsa apunta a ${quoted(driver)}.`,
  off: (name) => `${quoted(name)} es lo que más lejos está de su meta.`,
  nothingWorse: 'Ningún cambio para mal es real.',
  writtenBy: (name) => `Frase de ${name}`,
} satisfies typeof english;

export const attention = {
  against: (value, target) => `${value} frente a una meta de ${target}.`,
  worseSince: (since) => `Peor desde ${since}.`,
  worse: 'Peor, y el cambio es real.',
  noise: 'Los valores difieren solo por variación normal, así que solo un cambio en el proceso sostendrá la meta.',
  noRealChange: 'Sin cambio real.',
  reachesSometimes: 'Tal como está, llega a la meta solo a veces.',
  action: (title, days) =>
    days === 1
      ? `La acción ${quoted(title)} tiene 1 día de retraso.`
      : `La acción ${quoted(title)} tiene ${days} días de retraso.`,
} satisfies typeof englishAttention;
