import type { EditOf, Language, Link } from '@rumbo/domain';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { TypedText } from './TypedText.tsx';

export type LinkSet = EditOf<'editLink'>['set'];
export type LinkValue = Omit<Link, 'id' | 'fromId' | 'toId'>;

export const NEW_LINK_VALUE: LinkValue = {
  sign: 1,
  lagMonths: null,
  reason: null,
  tested: false,
  reviewOn: null,
  isFeedbackLoop: false,
};

interface LinkFieldsProps {
  readonly value: LinkValue;
  /** `typed` names the field while somebody types into it, with the revision they saw. */
  readonly onSet: (set: LinkSet, typed?: { readonly field: string; readonly seen: number }) => void;
  readonly onLeave?: (field: string) => void;
  /** Enter in the reason. */
  readonly onEnter?: () => void;
}

/** What a link says: why, how well founded, with which sign, how soon, and when to look at it again. */
export function LinkFields({ value, onSet, onLeave, onEnter }: LinkFieldsProps): ReactNode {
  const { words, language } = useReader();
  const { languages } = useDrawing().draft.view;
  const say = words.mapActs.link;
  const own = languages.includes(language) ? language : (languages[0] ?? language);
  const other = languages.find((one) => one !== own && value.reason?.[one] !== undefined);
  const [isOtherShown, showOther] = useState(other !== undefined);
  const others = isOtherShown ? languages.filter((one) => one !== own) : [];
  const reason = (one: Language, label: string, isFirst: boolean): ReactNode => (
    <TypedText
      key={one}
      label={label}
      lang={one}
      value={value.reason?.[one] ?? ''}
      isFirst={isFirst}
      onType={(text, seen) =>
        onSet({ reason: { [one]: text.trim() === '' ? null : text } }, { field: `reason/${one}`, seen })
      }
      {...(onLeave === undefined ? {} : { onLeave: () => onLeave(`reason/${one}`) })}
      {...(onEnter === undefined ? {} : { onEnter })}
    />
  );
  return (
    <>
      {reason(own, isOtherShown ? say.whyIn[own] : say.why, true)}
      {others.map((one) => reason(one, say.whyIn[one], false))}
      <Details value={value} onSet={onSet}>
        {!isOtherShown && languages.length > 1 ? (
          <button type="button" className="btn s quiet" onClick={() => showOther(true)}>
            {say.whyIn[own === 'es' ? 'en' : 'es']}
          </button>
        ) : null}
      </Details>
    </>
  );
}

function Details({
  value,
  onSet,
  children,
}: Pick<LinkFieldsProps, 'value' | 'onSet'> & { readonly children: ReactNode }): ReactNode {
  const { words } = useReader();
  const say = words.mapActs.link;
  const { sign } = words.map.links;
  const id = useId();
  return (
    <details className="linkmore small">
      <summary>{say.more}</summary>
      <label className="field">
        <span>{say.sign}</span>
        <select
          className="in"
          value={String(value.sign)}
          onChange={({ target }) => onSet({ sign: target.value === '1' ? 1 : -1 })}
        >
          <option value="1">{sign.helps}</option>
          <option value="-1">{sign.holdsBack}</option>
        </select>
      </label>
      <div className="two">
        <Lag lagMonths={value.lagMonths} onSet={onSet} />
        <label className="field">
          <span>{say.reviewOn}</span>
          <input
            type="date"
            className="in"
            value={value.reviewOn ?? ''}
            onChange={({ target }) => onSet({ reviewOn: target.value === '' ? null : target.value })}
          />
        </label>
      </div>
      <label className="row" htmlFor={id}>
        <span className="check">
          <input
            id={id}
            type="checkbox"
            checked={value.isFeedbackLoop}
            onChange={({ target }) => onSet({ isFeedbackLoop: target.checked })}
          />
        </span>
        {say.loop}. {say.loopHelp}
      </label>
      {children}
    </details>
  );
}

/** Whole months; while something else is typed nothing is set. */
function Lag({ lagMonths, onSet }: Pick<LinkValue, 'lagMonths'> & Pick<LinkFieldsProps, 'onSet'>): ReactNode {
  const { words } = useReader();
  const say = words.mapActs.link;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (lagMonths === null ? '' : String(lagMonths));
  const isValid = shown.trim() === '' || (/^\d{1,3}$/.test(shown.trim()) && Number(shown) <= 120);
  return (
    <label className="field">
      <span>{say.lag}</span>
      <input
        className="in"
        inputMode="numeric"
        placeholder={say.lagUnknown}
        aria-invalid={!isValid}
        value={shown}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (typed !== null && isValid) onSet({ lagMonths: typed.trim() === '' ? null : Number(typed) });
          if (isValid) setTyped(null);
        }}
      />
      {isValid ? null : <span className="wrong">{say.lagInvalid}</span>}
    </label>
  );
}
