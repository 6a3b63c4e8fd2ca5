/** The colours a scene may name. On screen each is `var(--name)`, so that a theme changes them without a redraw. */
export const LIGHT_PALETTE = {
  paper: '#F7F6F3',
  surface: '#FFFFFF',
  sunken: '#F1EFEA',
  line: '#E3E0D9',
  line2: '#CFCBC2',
  ink: '#16212C',
  ink2: '#43505C',
  ink3: '#5F6A74',
  control: '#83898F',
  accent: '#1B4B72',
  accentSoft: '#E4EDF4',
  on: '#006C8A',
  onText: '#005A73',
  onSoft: '#E3F0F3',
  risk: '#C0740A',
  riskText: '#8A5200',
  riskSoft: '#FBF1DF',
  off: '#A11D1D',
  offText: '#A11D1D',
  offSoft: '#F9E8E6',
  none: '#82898F',
  series: '#16212C',
  limit: '#7F878E',
  band: '#EEF1F3',
  forecast: '#1B4B72',
  forecastBand: '#DCE7F0',
  prior: '#B4BAC0',
  range1: '#D3CFC6',
  range2: '#E3E0D9',
  range3: '#F1EFEA',
} as const satisfies Record<string, `#${string}`>;

export type Token = keyof typeof LIGHT_PALETTE;
export type Palette = Readonly<Record<Token, string>>;

export const DARK_PALETTE: Palette = {
  paper: '#0E151C',
  surface: '#151E27',
  sunken: '#0A1016',
  line: '#26313C',
  line2: '#3A4753',
  ink: '#EAEEF1',
  ink2: '#B6C0C9',
  ink3: '#909CA7',
  control: '#6B7782',
  accent: '#8FC0E8',
  accentSoft: '#1C3145',
  on: '#4CC3E0',
  onText: '#7AD3E8',
  onSoft: '#12303A',
  risk: '#F7CF7A',
  riskText: '#F7CF7A',
  riskSoft: '#352A14',
  off: '#E2553F',
  offText: '#FF9A8B',
  offSoft: '#3A1B19',
  none: '#7E8A95',
  series: '#EAEEF1',
  limit: '#75818C',
  band: '#1B2630',
  forecast: '#8FC0E8',
  forecastBand: '#1E3447',
  prior: '#56626D',
  range1: '#46525D',
  range2: '#323D47',
  range3: '#222C35',
};

/** How a page names the colour. */
export function cssVariable(token: Token): string {
  return `var(--${token})`;
}
