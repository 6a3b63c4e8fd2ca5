/** The strategic map as a screen of its own. */
export const map = {
  title: 'Strategic map',
  version: (version: string) => `version ${version}`,
  viewAs: 'Show as',
  theme: 'Theme',
  allThemes: 'All themes',
  /** Said of an objective that the chosen theme leaves in the background. */
  outsideTheme: 'outside the theme',
  /** Said of an objective between the one that is traced and a driver that is off target. */
  onPath: 'on the way',
  canvas: 'Strategic map, drawn. Arrow keys move it, plus and minus change its size.',
  miniMap: 'The whole map, small',
  zoom: { in: 'Zoom in', out: 'Zoom out', fit: 'Fit', size: 'Size of the map' },
  space: 'Space',
  keys: { next: 'next objective', trace: 'trace its drivers', open: 'open', clear: 'stop tracing' },
  links: {
    of: (code: string, count: string) => `Links of ${code}: ${count}`,
    close: 'Close the link',
    effect: 'Effect',
    sign: {
      helps: 'As the first improves, so does the second',
      holdsBack: 'As the first improves, the second gets worse',
    },
    lag: 'Expected lag',
    noReason: 'Nobody has written the reason yet.',
    basis: 'Basis',
    hint: 'Moving together is a hint, not proof.',
  },
};
