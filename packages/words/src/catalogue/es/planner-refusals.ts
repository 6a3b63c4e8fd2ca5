import type { plannerRefusals as english } from '../en/planner-refusals.ts';
import type { RefusalSentence } from '../en/refusals.ts';

export const plannerRefusals = {
  // Definiciones
  kpiNotFound: () => 'Este indicador no se encontró, o usted no puede verlo.',
  definitionMissing: () => 'Un indicador del que esto depende no tiene definición.',
  versionBoundary: () => 'Una frecuencia o unidad de medida nueva empieza con un periodo de la frecuencia más larga.',
  percentAveraged: () => 'Los porcentajes no se promedian. Defina el indicador como razón o tome el último valor.',
  medianAveraged: () => 'Las medianas no se promedian. Tome el último valor o no lo agregue.',
  yesNoAggregation: () => 'Un sí o no solo puede tomar el más bajo o el más alto.',
  // Fórmulas
  codeInFormula: ({ code, formula }) =>
    `${code ?? 'Este código'} se usa en la fórmula de ${formula ?? 'otro KPI'}, así que no puede cambiar.`,
  assignmentOverlaps: () => 'Esta unidad ya reporta este KPI en algunos de esos días. Dé fin antes a esa asignación.',
  fiscalStartFixed: () => 'El año de un plan no puede empezar en otro mes cuando ya tiene KPI.',
  formulaMissing: () => 'Un indicador calculado necesita una fórmula.',
  formulaCycle: ({ cycle }) => `Las fórmulas se muerden la cola${typeof cycle === 'string' ? `: ${cycle}` : ''}.`,
  formulaTooLong: ({ most }) => `La fórmula es demasiado larga; como máximo ${most ?? 500} caracteres.`,
  formulaTooDeep: () => 'La fórmula tiene demasiados niveles. Repártala en dos indicadores.',
  formulaTooLarge: () => 'La fórmula crece demasiado. Repártala en dos indicadores.',
  formulaEndMissing: () => 'La fórmula termina antes de tiempo.',
  formulaUnexpected: ({ found, position }) =>
    `La fórmula no se entiende en ${typeof found === 'string' && found !== '' ? `«${found}»` : `la posición ${position ?? '?'}`}.`,
  formulaUnknownFunction: ({ name }) => `No existe la función ${name ?? 'con ese nombre'}.`,
  formulaUnknownCode: ({ code }) => `No hay ningún indicador ${code ?? 'con ese código'} en este plan.`,
  formulaArguments: ({ name }) => `A la función ${name ?? 'de la fórmula'} le sobran o le faltan argumentos.`,
  formulaPrevious: () => 'prev recibe un indicador y un número entero de periodos.',
  formulaNumberTooLarge: () => 'Un número de la fórmula es demasiado grande.',
  operandCoarser: ({ code }) =>
    `${code ?? 'Un indicador de la fórmula'} se reporta con menos frecuencia de la que se calcula la fórmula.`,
  // Metas
  targetReasonMissing: () => 'Para cambiar una meta hace falta un motivo.',
  targetKind: () => 'Esta clase de meta no va con el sentido del indicador.',
  targetPeriodFiner: () => 'Una meta no puede ser para un periodo más corto que el que se reporta.',
  toleranceNegative: () => 'Una tolerancia no puede ser menor que cero.',
  rangeEmpty: () => 'Un rango necesita al menos uno de sus extremos.',
  rangeReversed: () => 'El extremo inferior del rango está por encima del superior.',
  limitNotUsed: () => 'Esta clase de meta no usa ese límite.',
  limitBetterThanTarget: () => 'Un límite va del lado malo de la meta, no del bueno.',
  limitInsideTolerance: () => '«Fuera de meta» debe empezar fuera de la tolerancia.',
  limitsOrder: () => '«Fuera de meta» debe empezar en un valor peor que «en meta».',
  limitRequired: () => 'Diga dónde empieza «fuera de meta»: ningún porcentaje de esta meta da un límite útil.',
  limitAbsoluteRequired: () =>
    'El recorrido de esta meta pasa por cero; sus límites deben darse en cifras, no en porcentaje.',
  // El mapa
  objectiveNotFound: () => 'Este objetivo no se encontró, o usted no puede verlo.',
  unknownObjective: () => 'Este objetivo ya no está en el mapa.',
  unknownPerspective: () => 'Esta perspectiva ya no está en el mapa.',
  unknownTheme: () => 'Este eje ya no está en el mapa.',
  unknownLink: () => 'Este vínculo ya no está en el mapa.',
  unknownMeasure: () => 'Este indicador ya no mide ese objetivo.',
  unknownInitiativeLink: () => 'Esta iniciativa ya no está vinculada a ese objetivo.',
  idTaken: () => 'Ya está en el mapa.',
  kpiCodeTaken: ({ code }) => `Otro indicador ya tiene el código ${code ?? ''}`.trimEnd() + '.',
  codeTaken: ({ code }) => `El código ${code ?? ''} ya está en uso.`.replace('  ', ' '),
  slotTaken: ({ code }) => `Ahí ya está ${code ?? 'otro objetivo'}.`,
  slotOutside: () => 'No hay tal lugar en el mapa.',
  perspectiveNotEmpty: () => 'Todavía hay objetivos en esta perspectiva. Muévalos antes.',
  themeNotEmpty: ({ code }) => `Bajo este eje todavía está ${code ?? 'un objetivo'}. Muévalo antes.`,
  themeSplitsObjective: ({ code }) => `${code ?? 'Un objetivo'} quedaría partido en dos. Muévalo antes.`,
  linkToSelf: () => 'Un objetivo no puede impulsarse a sí mismo.',
  linkDuplicate: () => 'Estos dos ya están vinculados.',
  linkCycle: ({ cycle }) =>
    `Los vínculos formarían un círculo${typeof cycle === 'string' ? `: ${cycle}` : ''}. Si es lo que quiere, declárelo ciclo de retroalimentación.`,
  measureDuplicate: () => 'Este indicador ya mide ese objetivo.',
  initiativeLinkDuplicate: () => 'Esta iniciativa ya está vinculada a ese objetivo.',
  planNotFound: () => 'Este plan no se encontró, o usted no puede verlo.',
  planExists: () => 'Este plan ya existe.',
  draftNotFound: () => 'No hay borrador del mapa.',
  draftSent: () => 'El borrador está enviado a aprobación y ahora no se puede editar.',
  draftNotSent: () => 'El borrador aún no se envió a aprobación.',
  draftChanged: () => 'El borrador cambió desde que lo abrió. Mire antes el más reciente.',
} satisfies Record<keyof typeof english, RefusalSentence>;
