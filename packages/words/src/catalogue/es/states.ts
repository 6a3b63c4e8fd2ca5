import type { states as english } from '../en/states.ts';

export const states = {
  loadingPage: 'Cargando',
  error: {
    withData: (time) => `Se muestran datos de las ${time}`,
    withoutData: 'No se pudo cargar esta página',
    unreachable: 'El servidor no respondió.',
    unexpected: 'Algo falló de nuestro lado.',
    tryAgain: 'Reintentar',
    reference: (id) => `Referencia ${id}`,
  },
  asOf: (time) => `a las ${time}`,
  noAccess: {
    title: 'No puede ver esta página',
    needsRole: (roles) => `Está abierta a: ${roles}.`,
    askAdministrator: 'Pida acceso a su administrador.',
  },
  notFound: {
    title: 'No hay nada en esta dirección',
    body: 'Puede que se haya quitado o que usted no pueda verlo.',
    home: 'Ir al panorama',
  },
  partial: (got, expected) => `Llegaron ${got} de ${expected} valores.`,
  stale: (period) => `El valor más reciente es de ${period}`,
  empty: {
    map: {
      title: 'Aún no hay mapa estratégico',
      body: 'Empiece con la plantilla de aduanas, que trae cuatro perspectivas, o traiga los objetivos que ya tiene.',
      first: 'Usar la plantilla de aduanas',
      second: 'Importar de Excel',
    },
    kpis: {
      title: 'Aún no hay indicadores',
      body: 'Aquí aparecerán los indicadores que miden los objetivos de este plan.',
      first: 'Agregar un indicador',
      second: 'Importar de Excel',
    },
    overview: {
      title: 'Todavía no hay nada que mostrar',
      body: 'Cuando haya un mapa publicado y datos aprobados, esta página dirá cómo va la estrategia.',
      first: 'Abrir el mapa',
      second: 'Ingresar datos',
    },
    entry: {
      title: 'Nada que ingresar',
      body: 'Ningún indicador está asignado a esta unidad en este periodo.',
      first: 'Elegir otro periodo',
      second: 'Elegir otra unidad',
    },
    plan: {
      title: 'Aún no hay plan',
      body: 'Un planificador inicia un plan; entonces aparecen aquí su mapa, sus indicadores y sus cifras.',
    },
  },
} satisfies typeof english;
