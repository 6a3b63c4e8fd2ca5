import type { PlaceEffect } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { failureOf } from '../../app/refusal.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { EffectLines } from './EffectLines.tsx';
import type { EffectAnswer } from './use-effect-of.ts';

const isTouched = ({ kpis, objectives, planScore }: PlaceEffect): boolean =>
  kpis.length > 0 || objectives.length > 0 || planScore.before !== planScore.after;

/** What the approval would change, before it is given: at the unit and at the whole, statuses first. */
export function ApprovalEffect({ query }: { readonly query: EffectAnswer }): ReactNode {
  const { words, format, text } = useReader();
  const { effect } = words.decisions;
  const { data, error, isPlaceholderData } = query;
  if (data === undefined)
    return (
      <div className="effect">
        <p className={error === null ? 'small dim' : 'wrong'} role="status">
          {error === null ? effect.working : failureSentence(words, failureOf(error))}
        </p>
      </div>
    );
  const touched = data.places.filter(isTouched);
  return (
    <section className="effect" aria-label={effect.title(data.rows)} aria-busy={isPlaceholderData}>
      <h3>{effect.title(data.rows)}</h3>
      {touched.length === 0 ? (
        <p className="dim">{effect.nothing}</p>
      ) : (
        <div className="places">
          {data.places.map((place) => (
            <div key={`${place.unitId} ${place.period}`} className="place">
              <h4>{effect.place(text(place.unitName), format.period(place.period, 'text'))}</h4>
              {isTouched(place) ? <EffectLines place={place} /> : <p className="small dim">{effect.noChange}</p>}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
