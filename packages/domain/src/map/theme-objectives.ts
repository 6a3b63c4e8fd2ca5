import { firstColumnOf } from './columns.ts';
import type { Objective, Theme } from './document.ts';

interface Drawn {
  readonly themes: readonly Theme[];
  readonly objectives: readonly Pick<Objective, 'id' | 'slot'>[];
}

/**
 * The objectives that stand in the columns of a theme, wholly or in part. Null where no theme is chosen, or one that is not
 * on the map: then all of them are looked at.
 */
export function objectivesOfTheme({ themes, objectives }: Drawn, themeId: string | null): ReadonlySet<string> | null {
  const index = themes.findIndex(({ id }) => id === themeId);
  const theme = themes[index];
  if (theme === undefined) return null;
  const first = firstColumnOf(themes, index);
  const isInside = ({ slot }: Drawn['objectives'][number]): boolean =>
    slot.column < first + theme.columns && slot.column + slot.span > first;
  return new Set(objectives.filter(isInside).map(({ id }) => id));
}
