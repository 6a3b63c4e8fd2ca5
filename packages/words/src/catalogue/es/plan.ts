import type { plan as english } from '../en/plan.ts';

export const plan = {
  title: 'Plan',
  eyebrow: (administration) => `Plan de ${administration}`,
  years: (first, last) => `${first}–${last}`,
  sections: { about: 'Qué es el plan', decides: 'Quién decide y qué se ve primero', settings: 'Ajustes del método' },
  settingsLead:
    'Todas las cifras se calculan de nuevo con ellos, también las pasadas. Cada ajuste se indica allí donde cuenta.',
  field: {
    name: 'Nombre',
    vision: 'Visión',
    mission: 'Misión',
    firstYear: 'Primer año',
    lastYear: 'Último año',
    fiscalStart: 'El año empieza en',
    languages: 'Idiomas',
    mapApprover: 'Aprueba el mapa',
    headline: 'Indicadores al inicio del panorama',
  },
  fiscalStartFixed: 'Queda como está, porque ya hay indicadores que se miden por este año.',
  languagesHelp: 'Los de la administración. Los nombres se pueden escribir en cada uno.',
  mapApproverHelp: 'Además de la dirección. Solo puede ser quien aprueba en toda la administración.',
  headlineHelp: (most) => `A lo más ${most}, en este orden.`,
  nobody: 'Nadie',
  addKpi: 'Agregar un indicador',
  up: (what) => `Subir ${what}`,
  down: (what) => `Bajar ${what}`,
  remove: (what) => `Quitar ${what}`,
  noKpis: 'Ninguno elegido: se ven los primeros indicadores del mapa.',
  inLanguage: (field, language) => `${field}, ${language}`,
  languageName: { es: 'español', en: 'inglés' },
  nowSays: (value) => `Ahora dice: ${value}`,
  saveAgain: 'Guardar otra vez',
  notSaved: 'Aún sin guardar.',
  byDefault: (value) => `Por defecto: ${value}.`,
  isDefault: 'Es el valor por defecto.',
  wholeNumber: (low, high) => `Un número entero de ${low} a ${high}.`,
  number: (low, high) => `Un número de ${low} a ${high}.`,
  on: 'Sí',
  off: 'No',
  never: 'Nunca',
  none: 'Ninguna',
  days: (count) => `${count} días hábiles`,
  points: (count) => `${count} puntos`,
  running: 'corre',
  objectiveRule: { worst: 'El peor indicador decisivo', weighted: 'El puntaje ponderado' },
  signalRules: { wheeler: 'Wheeler', nhs: 'NHS' },
  setting: {
    objectiveRule: {
      name: 'Estado de un objetivo',
      changes:
        'Lo decide su peor indicador decisivo, o el puntaje ponderado: en meta desde 90, en riesgo desde 50. Con datos que faltan nunca está en meta.',
    },
    tolerancePercent: {
      name: 'Tolerancia, % de la meta',
      changes:
        'Cuando una meta no tiene límite propio, el indicador está en riesgo hasta esta distancia y fuera de meta más allá.',
    },
    coverageFloorPercent: {
      name: 'Cobertura mínima, %',
      changes: 'Si se reportó menos que esta parte del peso, el objetivo queda sin dato en lugar de tener un estado.',
    },
    staleGraceDays: {
      name: 'Gracia para datos tardíos, días hábiles',
      changes:
        'Tanto tiempo después del vencimiento un indicador callado conserva su último estado. Luego queda desactualizado y sin estado.',
    },
    defaultDueDays: {
      name: 'Los datos vencen, días hábiles tras el mes',
      changes:
        'Las pantallas abren en el último mes cuyo vencimiento ya pasó. Un indicador puede tener su propio vencimiento.',
    },
    remindDaysBefore: {
      name: 'Aviso antes del vencimiento, días hábiles',
      changes: 'Quien reporta recibe un solo correo con todo lo que vence. 0: el mismo día.',
    },
    remindDaysAfter: {
      name: 'Aviso de atraso, días hábiles',
      changes: 'Quien reporta recibe un solo correo con todo lo que tiene vencido.',
    },
    escalateDaysAfter: {
      name: 'Aviso a quien aprueba, días hábiles de atraso',
      changes: 'El aprobador más cercano recibe la lista de lo que falta y de quién lo debe.',
    },
    signalRules: {
      name: 'Reglas de las señales',
      changes:
        'Qué cuenta como un cambio real. Wheeler: más allá de un límite, 3 de 4 cerca de uno, 8 del mismo lado. NHS: más allá de un límite, 7 que suben o bajan, 2 de 3 cerca de uno, 7 del mismo lado.',
    },
    lockLimitsAt: {
      name: 'Los límites quedan fijos tras tantos puntos',
      changes:
        'Los límites del proceso se calculan con los primeros puntos y ya no cambian: los siguientes se juzgan con ellos.',
    },
    screening: {
      name: 'Dejar los saltos extremos fuera de los límites',
      changes: 'Un salto de más de 3,267 veces el promedio ya no ensancha los límites.',
    },
    approvalNotNeeded: {
      name: 'Unidades sin aprobación',
      changes: 'Lo que envían cuenta de inmediato, sin que otra persona lo mire.',
    },
    selfApproval: {
      name: 'Cada uno puede aprobar lo suyo',
      changes: 'Si no, los datos y los mapas siempre necesitan una segunda persona.',
    },
    illustrative: {
      name: 'Las cifras son inventadas',
      changes: 'Todas las páginas lo dicen; para demostraciones y capacitación.',
    },
    todayStoppedAt: {
      name: 'El reloj del plan está detenido al',
      changes: 'Todo se ve como en ese día. Vacío: el reloj corre.',
    },
  },
  archived: 'Archivado',
  archivedOn: (day) => `Archivado el ${day}. Todo se puede ver y nada se puede cambiar.`,
  archive: {
    button: 'Archivar el plan',
    title: '¿Archivar este plan?',
    body: 'Ya no se podrá cambiar nada en él; todo se seguirá viendo. Se puede traer de vuelta cuando haga falta.',
    done: 'El plan está archivado.',
    back: 'Traerlo de vuelta',
    backDone: 'Se puede trabajar de nuevo en el plan.',
  },
  list: {
    title: 'Sus planes',
    here: 'el que se ve ahora',
    make: 'Nuevo plan',
  },
  start: {
    title: 'Nuevo plan',
    lead: 'Todo se puede cambiar después. El mapa empieza como un borrador que solo ve planificación.',
    from: 'El mapa empieza con',
    template: {
      customs: {
        name: 'El mapa de aduanas',
        says: 'Cuatro perspectivas con el valor público arriba. Los ejes son las tres primeras dimensiones de la medición del desempeño de la OMA.',
      },
      balancedScorecard: {
        name: 'El cuadro de mando clásico',
        says: 'Financiera, clientes, procesos internos, aprendizaje y crecimiento, bajo un solo eje.',
      },
      empty: { name: 'Nada', says: 'Una perspectiva y un eje para comenzar.' },
    },
    copy: {
      name: 'Una copia de otro plan',
      says: 'Su mapa publicado y sus indicadores tal como están definidos, sin datos, metas ni asignaciones.',
      which: 'Plan que se copia',
    },
    administration: 'Administración',
    make: 'Crear el plan',
    done: 'El plan está creado. Su mapa es un borrador.',
    missing: {
      name: 'Póngale un nombre al plan.',
      vision: 'Diga qué quiere ser la administración.',
      mission: 'Diga para qué está.',
    },
    nobody: 'Solo puede crear un plan quien planifica para toda la administración.',
  },
} satisfies typeof english;
