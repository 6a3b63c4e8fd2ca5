import type { RefusalParams } from '@rumbo/domain';
import type { refusalFallbacks as englishFallbacks, RefusalSentence, refusals as english } from '../en/refusals.ts';
import { fieldNamed } from '../field-named.ts';
import { fields } from './fields.ts';
import { fileRefusals } from './entry-files.ts';
import { organisationRefusals } from './organisation-refusals.ts';
import { evidenceRefusals } from './evidence.ts';
import { ruleRefusals } from './rules.ts';
import { definitionRefusals } from './definition-refusals.ts';
import { plannerRefusals } from './planner-refusals.ts';
import { signInRefusals } from './sign-in-refusals.ts';

const named = ({ kpi }: RefusalParams): string => (typeof kpi === 'string' && kpi !== '' ? `${kpi}: ` : '');

export const refusals = {
  ...plannerRefusals,
  ...fileRefusals,
  ...organisationRefusals,
  ...signInRefusals,
  ...ruleRefusals,
  ...evidenceRefusals,
  ...definitionRefusals,
  // Entradas
  inputInvalid: ({ field, rule, most }) => {
    const it = fieldNamed(fields, field);
    if (it === null) return `Algo de lo enviado no está bien${field ? `: ${field}` : ''}.`;
    if (most !== undefined) return `${it} puede tener hasta ${most} caracteres.`;
    return rule === 'too_small' ? `Falta ${it}.` : `${it} no se puede guardar como está escrito. Revíselo.`;
  },
  notANumber: () => 'Esto no es un número.',
  textEmpty: () => 'Escríbalo al menos en un idioma.',
  dayUnknown: ({ day }) => `${day ?? 'Esto'} no es un día del calendario.`,
  instantUnknown: () => 'Esto no es un momento en el tiempo.',
  timeZoneUnknown: ({ timeZone }) => `No existe la zona horaria ${timeZone ?? 'con ese nombre'}.`,
  periodUnknown: ({ period }) => `${period ?? 'Esto'} no es un periodo.`,
  frequenciesDiffer: () => 'Los dos periodos deben tener la misma frecuencia.',
  frequencyFiner: () => 'Aquí un periodo no se puede llevar a uno más corto.',
  frequencyCoarser: () => 'Un periodo no tiene partes más largas que él mismo.',
  endsBeforeItBegins: () => 'Termina antes de empezar.',
  yearsReversed: () => 'El último año es anterior al primero.',
  // Permisos
  notAllowed: () => 'Su rol no permite hacer esto.',
  notFound: () => 'No se encontró, o usted no puede verlo.',
  // Datos
  kpiIsComputed: (params) => `${named(params)}este indicador se calcula con otros y no se escribe.`,
  kpiDiscontinued: (params) => `${named(params)}este indicador ya no se mide en ese periodo.`,
  periodOfOtherFrequency: (params) => `${named(params)}este indicador no se reporta para periodos de esa duración.`,
  periodInFuture: (params) => `${named(params)}el periodo aún no empieza.`,
  contentOfOtherKind: ({ expected, ...params }) =>
    expected === 'ratio'
      ? `${named(params)}hacen falta numerador y denominador.`
      : `${named(params)}hace falta un solo valor.`,
  periodClosed: (params) => `${named(params)}el periodo está cerrado. Para corregir hay que reabrirlo, con un motivo.`,
  readingSubmitted: (params) => `${named(params)}el valor ya se envió a aprobación. Retírelo para cambiarlo.`,
  readingChanged: ({ by, ...params }) =>
    `${named(params)}${typeof by === 'string' && by !== '' ? by : 'alguien más'} cambió este valor mientras tanto. Se muestran los dos.`,
  readingImpossible: (params) => `${named(params)}este valor no es posible.`,
  commentMissing: ({ problem, ...params }) =>
    problem === 'equalToRow' || problem === 'ruleAtMost' || problem === 'ruleSumOf'
      ? `${named(params)}el valor no concuerda con el de otro indicador y necesita un comentario.`
      : `${named(params)}el valor está fuera de lo esperado y necesita un comentario.`,
  notAssigned: (params) => `${named(params)}esta unidad no reporta este indicador en ese periodo.`,
  correctionUnexplained: (params) =>
    `${named(params)}el valor reemplaza uno aprobado, así que necesita un comentario que diga por qué.`,
  readingsWaiting: ({ count }) =>
    count === 1
      ? '1 valor todavía espera aprobación. Apruébelo o devuélvalo antes de cerrar.'
      : `${count ?? 'Varios'} valores todavía esperan aprobación. Apruébelos o devuélvalos antes de cerrar.`,
  nothingToClear: (params) => `${named(params)}no hay ningún borrador que borrar.`,
  nothingToSubmit: () => 'No hay nada que enviar.',
  nothingToWithdraw: () => 'No hay nada que retirar.',
  submissionChanged: () => 'Un valor cambió desde que abrió la página. Mírelo antes de aprobar.',
  readingNotDraft: () => 'Este valor ya no es un borrador.',
  readingNotSubmitted: () => 'Este valor ya no espera aprobación.',
  notTheSubmitter: () => 'Solo puede retirarlo quien lo envió.',
  rowTwice: () => 'La misma fila está dos veces.',
  reasonMissing: () => 'Diga por qué.',
  periodNotOver: () => 'El periodo todavía no termina.',
  periodNotClosed: () => 'El periodo no está cerrado.',
  everyRowRefused: ({ rows }) => `Ninguna de las ${rows ?? ''} filas se pudo leer.`.replace('  ', ' '),
  // Administración
  alreadySetUp: () => 'Esta instalación ya está en marcha. Inicie sesión.',
  emailTaken: () => 'Ya hay una cuenta con este correo.',
  personNotFound: () => 'No se encontró a esta persona.',
  grantNotFound: () => 'No se encontró este rol; puede que ya se haya retirado.',
  lastAdmin: () => 'No se puede quitar al último administrador. Nombre antes a otro.',
  unitNotFound: () => 'Esta unidad no se encontró, o usted no puede verla.',
  unitStays: () =>
    'Una unidad no se puede mover bajo otra, porque los periodos anteriores suman según dónde estaba. Dele fin y agregue una nueva.',
  idTaken: () => 'Esto ya existe. Recargue la página e intente de nuevo.',
  unitUnderItself: () => 'Una unidad no puede depender de sí misma.',
  // Ingreso
  signInWrong: () => 'El correo y la contraseña no coinciden. Revíselos e intente de nuevo.',
  tooManyTries: ({ seconds }) =>
    seconds === 1
      ? 'Demasiados intentos. Espere 1 segundo.'
      : `Demasiados intentos. Espere ${seconds ?? 'unos'} segundos.`,
  passwordTooShort: ({ atLeast }) =>
    `La contraseña necesita al menos ${atLeast ?? 12} caracteres. Una frase se recuerda mejor que signos y números.`,
  passwordTooLong: ({ atMost }) => `La contraseña puede tener como máximo ${atMost ?? 128} caracteres.`,
  passwordCommon: () => 'Esta contraseña es de las primeras que cualquiera adivinaría. Elija otra.',
  setUpCodeWrong: () => 'Este no es el código que se mostró al arrancar el servidor.',
  originRefused: () =>
    'Esto se envió desde una página de otra dirección. Abra Rumbo en su propia dirección e intente de nuevo.',
  signedOut: () => 'Su sesión ha terminado. Ingrese de nuevo.',
  unitCycle: () => 'Las unidades dependerían unas de otras en círculo.',
  // Tráfico
  commandIdReused: () => 'Esta solicitud ya se hizo con otro contenido. Recargue la página e intente de nuevo.',
  diskFull: () =>
    'El disco del servidor está lleno y por ahora no se puede guardar. Lo que escribió sigue aquí; avise a quien cuida el servidor.',
  databaseHeld: () =>
    'Otro programa retiene por ahora la base de datos. Lo que escribió sigue aquí; intente de nuevo en un momento.',
  databaseAway: () => 'La base de datos no responde. Lo que escribió sigue aquí; intente de nuevo en un momento.',
  writeTookTooLong: () => 'Tardó demasiado y no se cambió nada. Intente de nuevo con menos a la vez.',
} satisfies Record<keyof typeof english, RefusalSentence>;

export const refusalFallbacks = {
  generic: (errorId) =>
    errorId === null
      ? 'No se pudo hacer. Intente de nuevo.'
      : `No se pudo hacer. Intente de nuevo; si continúa, dé a su administrador la referencia ${errorId}.`,
  notFound: 'No se encontró, o usted no puede verlo.',
  forbidden: 'Usted no puede hacer esto.',
  conflict: 'Alguien más lo cambió mientras tanto.',
  invalid: 'Algo de lo enviado no está bien.',
  busy: 'El servidor está ocupado. Intente de nuevo en un momento.',
} satisfies typeof englishFallbacks;
