import type { HolidaysView } from '@rumbo/api';
import { dueMoves } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';

interface DueMovesProps {
  readonly view: HolidaysView;
  readonly after: ReadonlySet<string>;
}

/** Which due days move when the holidays are others, plan by plan. */
export function DueMoves({ view, after }: DueMovesProps): ReactNode {
  const { words, text, format } = useReader();
  const say = words.organisation.holidays;
  const before = new Set(view.days);
  const changed = [...new Set([...before, ...after])].filter((day) => before.has(day) !== after.has(day));
  if (changed.length === 0) return null;
  const years = [...new Set(changed.map((day) => Number(day.slice(0, 4))))];
  const calendar = { fiscalStart: 1, holidays: before, timeZone: view.timeZone };
  const sentences = view.plans.flatMap(({ id, name, dueDays }) =>
    [...movesIn(years, dueDays)].map(([month, { from, to }]) => {
      const sentence = say.moves(
        format.period(month, 'text'),
        format.day(from, 'dayMonth'),
        format.day(to, 'dayMonth'),
      );
      return { key: `${id} ${month}`, sentence: view.plans.length > 1 ? say.ofPlan(text(name), sentence) : sentence };
    }),
  );

  /** By month: what is due early in a year is found in it and in the year before. */
  function movesIn(of: readonly number[], dueDays: number) {
    const moves = of.flatMap((year) => dueMoves(year, dueDays, calendar, after));
    return new Map(moves.map((move) => [move.period.id, move]));
  }

  return (
    <div className="effect moves" role="status">
      {sentences.length === 0 ? (
        <p>{say.nothingMoves}</p>
      ) : (
        sentences.map(({ key, sentence }) => <p key={key}>{sentence}</p>)
      )}
    </div>
  );
}
