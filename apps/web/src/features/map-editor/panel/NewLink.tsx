import { inReadingOrder } from '@rumbo/domain';
import type { Objective } from '@rumbo/domain';
import { refusalSentence } from '@rumbo/words';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { announce } from '../../../ui/announcer.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { Choose } from './Choose.tsx';
import { LONGEST_TEXT } from './text-readings.ts';

interface NewLinkProps {
  readonly objective: Objective;
  readonly onDone: () => void;
}

/** A link that is being made: which way, with what, and why it would work. */
export function NewLink({ objective, onDone }: NewLinkProps): ReactNode {
  const { words, text, language, format } = useReader();
  const { draft, store } = useDrawing();
  const [direction, setDirection] = useState<'drives' | 'drivenBy'>('drives');
  const [otherId, setOtherId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState<'tested' | 'assumed'>('assumed');
  const [isFeedbackLoop, setFeedbackLoop] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const say = words.mapPanel.links;
  const others = inReadingOrder(draft.document);

  const add = (): void => {
    const other = others.find((one) => one.id === otherId);
    const why = reason.trim();
    if (other === undefined) return setProblem(say.choose);
    if (why.length > LONGEST_TEXT)
      return setProblem(words.mapPanel.field.tooLong(format.count(why.length), format.count(LONGEST_TEXT)));
    const [from, to] = direction === 'drives' ? [objective, other] : [other, objective];
    const refusal = store.edit({
      kind: 'link',
      link: {
        id: newId(),
        fromId: from.id,
        toId: to.id,
        sign: 1,
        lagMonths: null,
        reason: why === '' ? null : { [language]: why },
        tested: basis === 'tested',
        reviewOn: null,
        isFeedbackLoop,
      },
    });
    if (refusal !== null) return setProblem(refusalSentence(words, refusal));
    announce(say.added(from.code, to.code));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && !event.shiftKey) add();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = direction === 'drives' ? say.newFrom(objective.code) : say.newTo(objective.code);
  return (
    // Enter in the reason adds it and Escape leaves, wherever in it the focus stands.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="newlink" role="group" aria-label={name} onKeyDown={onKeyDown}>
      <Choose
        label={say.direction}
        choices={[
          { value: 'drives', label: say.drives },
          { value: 'drivenBy', label: say.drivenBy },
        ]}
        value={direction}
        onChoose={setDirection}
      />
      <Combobox
        label={say.other}
        choices={others.map((one) => ({ value: one.id, label: `${one.code} ${text(one.title)}` }))}
        value={otherId}
        onChoose={(chosen) => {
          setOtherId(chosen);
          setProblem(null);
          document.getElementById(`${id}-reason`)?.focus();
        }}
        onLeave={onDone}
        input={{
          autoFocus: true,
          'data-first': '',
          'aria-invalid': problem !== null,
          'aria-describedby': `${id}-says`,
        }}
      />
      <div id={`${id}-says`}>{problem === null ? null : <p className="wrong">{problem}</p>}</div>
      <div className="field">
        <label className="name" htmlFor={`${id}-reason`}>
          {say.reason}
        </label>
        <textarea
          id={`${id}-reason`}
          className="in"
          rows={2}
          dir="auto"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <label className="row small">
        <input type="checkbox" checked={isFeedbackLoop} onChange={(event) => setFeedbackLoop(event.target.checked)} />
        {say.isFeedbackLoop}
      </label>
      <div className="row between">
        <Choose
          label={say.basis}
          choices={[
            { value: 'tested', label: say.tested },
            { value: 'assumed', label: say.assumed },
          ]}
          value={basis}
          onChoose={setBasis}
        />
        <button type="button" className="btn s primary" onClick={add}>
          {say.add}
        </button>
      </div>
    </div>
  );
}
