/** The map on a sheet of paper, and what it can be downloaded as. */
export const sheet = {
  title: 'Strategic map',
  /** Who publishes it and when: "Version 3, published 12 Oct 2026 by A. Paredes". */
  version: (number: number, day: string, person: string | null) =>
    person === null ? `Version ${number}, published ${day}` : `Version ${number}, published ${day} by ${person}`,
  /** Of a version that another has taken the place of. */
  replaced: (version: string) => `${version}, no longer in force`,
  draft: (number: number) => `Draft of version ${number}, not published`,
  notPublished: 'No version of this map has been published yet.',
  madeAt: (instant: string) => `Made ${instant}`,
  theme: (name: string) => `Theme: ${name}`,
  link: { tested: 'tested link', assumed: 'assumed link', feedback: 'feedback loop' },
  fullTitles: 'Titles in full:',
  menu: {
    label: 'Download or print the map',
    /** Of one version among others. */
    labelOf: (map: string) => `Download or print: ${map}`,
    button: 'Download',
    png: 'Picture (PNG)',
    svg: 'Vector drawing (SVG)',
    pdf: (paper: string) => `PDF, ${paper}`,
    print: (paper: string) => `Print on ${paper}`,
    making: 'Making the picture',
    made: 'The picture has been downloaded.',
    failed: 'The picture could not be made. Try again in a moment.',
  },
  /** First part of the name of a downloaded file. */
  fileName: 'strategic-map',
  draftFileName: 'draft',
};
