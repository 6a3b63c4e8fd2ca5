import { plural } from '../../format/plural.ts';
import type { mapEditor as english } from '../en/map-editor.ts';

const objectives = (count: number): string =>
  `${count} ${plural('es', count, { one: 'objetivo', other: 'objetivos' })}`;

export const mapEditor = {
  title: (number) => `Borrador ${number}`,
  pageTitle: 'Editar el mapa',
  edit: 'Editar',
  tools: 'Herramientas del mapa',
  canvas: 'Borrador del mapa. El tabulador va de objetivo en objetivo; las flechas mueven el que tiene el foco.',
  view: { label: 'Ver como', map: 'Mapa', outline: 'Esquema' },
  add: {
    objective: 'Nuevo objetivo',
    link: 'Nuevo vínculo',
    theme: 'Nuevo tema',
    perspective: 'Nueva perspectiva',
  },
  arrange: 'Ordenar',
  arranged: 'El mapa quedó ordenado de nuevo. Al deshacer vuelven los lugares de antes.',
  arrangedAlready: 'El mapa ya está tan ordenado como se puede.',
  undo: (what) => (what === null ? 'Deshacer' : `Deshacer: ${what}`),
  redo: (what) => (what === null ? 'Rehacer' : `Rehacer: ${what}`),
  undone: (what) => (what === null ? 'Deshecho' : `Deshecho: ${what}`),
  redone: (what) => (what === null ? 'Rehecho' : `Rehecho: ${what}`),
  step: {
    addPerspective: 'perspectiva nueva',
    renamePerspective: 'nombre de una perspectiva',
    movePerspective: 'lugar de una perspectiva',
    removePerspective: 'perspectiva quitada',
    addTheme: 'tema nuevo',
    renameTheme: 'nombre de un tema',
    resizeTheme: 'columnas de un tema',
    moveTheme: 'lugar de un tema',
    removeTheme: 'tema quitado',
    addObjective: 'objetivo nuevo',
    removeObjective: 'objetivo quitado',
    moveObjective: 'lugar de un objetivo',
    moveObjectives: 'lugar de objetivos',
    editObjective: 'texto o datos de un objetivo',
    link: 'vínculo nuevo',
    unlink: 'vínculo quitado',
    editLink: 'datos de un vínculo',
    measure: 'indicador agregado',
    unmeasure: 'indicador quitado',
    editMeasure: 'peso de un indicador',
    linkInitiative: 'iniciativa conectada',
    unlinkInitiative: 'iniciativa desconectada',
    propose: 'cifra propuesta',
    withdrawProposal: 'cifra retirada',
    replaceMap: 'mapa reemplazado',
    batch: 'varios cambios',
  },
  stepOf: (step, code) => (code === null ? step : `${step}, ${code}`),
  saving: {
    saved: 'Guardado',
    savedAt: (time) => `Guardado ${time}`,
    saving: 'Guardando',
    away: 'Sin guardar, queda aquí',
    goesOn: (count) =>
      count === 1
        ? 'Un cambio de la vez anterior quedó en este equipo y se está guardando ahora.'
        : `${count} cambios de la vez anterior quedaron en este equipo y se están guardando ahora.`,
  },
  keys: { next: 'objetivo siguiente', move: 'mover', link: 'vincular desde aquí', edit: 'editar', undo: 'deshacer' },
  doing: {
    linkFrom: (from) => `Vinculando desde ${from}. Elija un objetivo; Esc cancela`,
    link: (from, to) => `Vinculando de ${from} a ${to}. Enter agrega, Esc cancela`,
    selected: (count) => (count === 1 ? '1 objetivo elegido' : `${count} objetivos elegidos`),
  },
  checks: { label: 'Revisiones del mapa', all: (count) => `Ver las ${count}`, waiting: 'Las revisiones ya vienen' },
  presence: {
    label: 'Quién tiene abierto el borrador',
    isHere: (name) => `${name} tiene abierto el borrador`,
    isEditing: (name) => `${name} está editando`,
    you: (name) => `${name}, usted`,
  },
  readOnly: {
    sent: (name) =>
      name === null
        ? 'Enviado para aprobación. Nadie puede dibujar en él hasta que se publique o se devuelva.'
        : `${name} lo envió para aprobación. Nadie puede dibujar en él hasta que se publique o se devuelva.`,
    note: (note) => `Nota: ${note}`,
    givenBack: (name, reason) => `Devuelto${name === null ? '' : ` por ${name}`}: ${reason}`,
    ownOnly: (codes) => `Usted puede editar lo que está a su cargo: ${codes}. Lo demás es solo de lectura.`,
    reader: 'Usted puede ver este borrador, no editarlo.',
  },
  narrow: 'El mapa se dibuja en una pantalla más ancha. Aquí se edita como esquema.',
  empty: {
    title: 'Todavía no hay nada en el mapa',
    body: 'Empiece con la plantilla de aduanas, o agregue perspectivas y temas propios.',
    template: 'Usar la plantilla de aduanas',
  },
  newObjective: 'Objetivo nuevo',
  newPerspective: 'Perspectiva nueva',
  newTheme: 'Tema nuevo',
  objective: {
    kpis: (count) => `${count} ${plural('es', count, { one: 'indicador', other: 'indicadores' })}`,
    noKpi: 'Sin indicador',
    noTarget: 'Sin meta',
    targetBy: (target, month) => `${target} a ${month}`,
    place: (perspective, column) => `${perspective}, columna ${column}`,
    resize: (code) => `Ancho de ${code}: arrastre`,
    linkFrom: (code) => `Arrastre hasta el objetivo que ${code} impulsa`,
    linkTo: (code) => `Arrastre hasta el objetivo que impulsa a ${code}`,
    title: (code) => `Título de ${code}`,
  },
  lane: { count: objectives, menu: (name) => `Perspectiva ${name}` },
  theme: { menu: (name) => `Tema ${name}` },
} satisfies typeof english;
