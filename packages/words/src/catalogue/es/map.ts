import type { map as english } from '../en/map.ts';

export const map = {
  title: 'Mapa estratégico',
  version: (version) => `versión ${version}`,
  viewAs: 'Ver como',
  theme: 'Eje',
  allThemes: 'Todos los ejes',
  outsideTheme: 'fuera del eje',
  onPath: 'en el camino',
  canvas: 'Mapa estratégico, dibujado. Las flechas lo mueven; más y menos cambian su tamaño.',
  miniMap: 'El mapa completo, en pequeño',
  zoom: { in: 'Acercar', out: 'Alejar', fit: 'Ajustar', size: 'Tamaño del mapa' },
  space: 'Espacio',
  keys: { next: 'objetivo siguiente', trace: 'seguir lo que lo impulsa', open: 'abrir', clear: 'dejar de seguir' },
  links: {
    of: (code, count) => `Vínculos de ${code}: ${count}`,
    close: 'Cerrar el vínculo',
    effect: 'Efecto',
    sign: {
      helps: 'Cuando el primero mejora, el segundo también',
      holdsBack: 'Cuando el primero mejora, el segundo empeora',
    },
    lag: 'Demora esperada',
    noReason: 'Todavía nadie ha escrito el motivo.',
    basis: 'Sustento',
    hint: 'Moverse juntos es un indicio, no una prueba.',
  },
} satisfies typeof english;
