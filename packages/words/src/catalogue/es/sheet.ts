import type { sheet as english } from '../en/sheet.ts';

export const sheet = {
  title: 'Mapa estratégico',
  version: (number, day, person) =>
    person === null ? `Versión ${number}, publicada el ${day}` : `Versión ${number}, publicada el ${day} por ${person}`,
  replaced: (version) => `${version}, ya no vigente`,
  draft: (number) => `Borrador de la versión ${number}, sin publicar`,
  notPublished: 'Todavía no se ha publicado ninguna versión de este mapa.',
  madeAt: (instant) => `Generado el ${instant}`,
  theme: (name) => `Eje: ${name}`,
  link: { tested: 'vínculo comprobado', assumed: 'vínculo supuesto', feedback: 'ciclo de retroalimentación' },
  fullTitles: 'Títulos completos:',
  menu: {
    label: 'Descargar o imprimir el mapa',
    labelOf: (map) => `Descargar o imprimir: ${map}`,
    button: 'Descargar',
    png: 'Imagen (PNG)',
    svg: 'Dibujo vectorial (SVG)',
    pdf: (paper) => `PDF en ${paper}`,
    print: (paper) => `Imprimir en ${paper}`,
    making: 'Preparando la imagen',
    made: 'Se descargó la imagen.',
    failed: 'No se pudo preparar la imagen. Vuelva a intentarlo en un momento.',
  },
  fileName: 'mapa-estrategico',
  draftFileName: 'borrador',
} satisfies typeof english;
