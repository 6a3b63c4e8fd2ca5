import type { organisationRefusals as english } from '../en/organisation-refusals.ts';
import type { RefusalSentence } from '../en/refusals.ts';

export const organisationRefusals = {
  personElsewhere: () =>
    'Esta persona trabaja también en otra administración, así que su cuenta no se cambia desde aquí. Sus roles de aquí, sí.',
  personActive: () => 'Esta persona ya está activa.',
  personNotActive: () => 'Esta persona ya está desactivada.',
  notYourself: () => 'No puede desactivar su propia cuenta. Pídaselo a otro administrador.',
  deactivateFirst: () => 'Desactive primero a la persona: sin correo no podría ingresar.',
  grantAlready: () => 'Ya tiene ese rol allí.',
  absenceNotFound: () => 'Esta ausencia no se encontró, o usted no puede verla.',
  deputyOfThemself: () => 'Nadie puede reemplazarse a sí mismo. Elija a otra persona.',
  deputyChosenByThemself: () =>
    'No puede nombrarse reemplazo a sí mismo. Debe elegirlo quien estará ausente, u otro administrador.',
  absenceOverlaps: () => 'Ya tiene una ausencia en algunos de esos días. Cambie esa.',
  unitGoesOn: ({ units, kpis, more }) => {
    const under = typeof units === 'string' && units !== '' ? ` De ella depende todavía: ${units}.` : '';
    const others = typeof more === 'number' && more > 0 ? ` y ${more} más` : '';
    const owed = typeof kpis === 'string' && kpis !== '' ? ` Todavía debe reportar ${kpis}${others}.` : '';
    return `Algo continúa después de ese día.${under}${owed}`;
  },
  unitsChanged: () => 'Las unidades cambiaron mientras tanto. Mírelas de nuevo.',
  holidaysKnown: () => 'Todos esos días ya son feriados.',
  holidayUnknown: () => 'Ese día ya no es feriado.',
  officesAssigned: ({ units }) =>
    `No se asignó nada: ${units ?? 'algunas oficinas'} ya reportan este indicador en algunos de esos días. Dé fin a eso primero.`,
} satisfies Record<keyof typeof english, RefusalSentence>;
