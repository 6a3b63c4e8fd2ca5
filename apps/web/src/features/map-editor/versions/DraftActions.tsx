import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { More } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { GiveBackDialog } from './GiveBackDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { SendDialog } from './SendDialog.tsx';
import { useDraftAct } from './use-draft-act.ts';
import './draft-actions.css';

type Asked = 'send' | 'publish' | 'giveBack' | 'discard';

/** What becomes of the draft as a whole: compared, sent, published, given back or given up. */
export function DraftActions(): ReactNode {
  const { words, format } = useReader();
  const { draft } = useDrawing();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const { send, publish, giveBack, compareWithLive } = words.mapVersions;
  const { may, state } = draft.state;
  const close = (): void => setAsked(null);
  return (
    <div className="draftactions">
      <Link className="btn s" to="/map/versions" search={{ left: 'live', right: 'draft' }}>
        {compareWithLive}
      </Link>
      {state === 'drawing' && may.draw ? (
        <>
          <button
            type="button"
            className="btn s primary"
            aria-disabled={!may.send}
            onClick={() => may.send && setAsked('send')}
          >
            {send.button}
          </button>
          {may.send ? <MoreActs onDiscard={() => setAsked('discard')} /> : null}
        </>
      ) : null}
      {may.withdraw ? <WithdrawButton /> : null}
      {may.judge ? (
        <>
          <button type="button" className="btn s" onClick={() => setAsked('giveBack')}>
            {giveBack.button}
          </button>
          <button type="button" className="btn s primary" onClick={() => setAsked('publish')}>
            {publish.button(format.count(draft.view.number))}
          </button>
        </>
      ) : null}
      {asked === 'send' ? <SendDialog note={note} onNote={setNote} onClose={close} /> : null}
      {asked === 'publish' ? <PublishDialog onClose={close} /> : null}
      {asked === 'giveBack' ? <GiveBackDialog reason={reason} onReason={setReason} onClose={close} /> : null}
      {asked === 'discard' ? <DiscardDialog onClose={close} /> : null}
    </div>
  );
}

function MoreActs({ onDiscard }: { readonly onDiscard: () => void }): ReactNode {
  const { words } = useReader();
  return (
    <Menu label={words.mapVersions.more} className="icon" button={<More />}>
      <button type="button" role="menuitem" onClick={onDiscard}>
        {words.mapVersions.discard.button}
      </button>
    </Menu>
  );
}

function WithdrawButton(): ReactNode {
  const { words } = useReader();
  const { withdraw } = words.mapVersions;
  const withdrawing = useDraftAct(
    (seen) => api.maps.withdraw.mutate(seen),
    withdraw.done,
    () => {},
  );
  return (
    <>
      <button type="button" className="btn s" aria-disabled={withdrawing.isBusy} onClick={withdrawing.run}>
        {withdraw.button}
      </button>
      {withdrawing.problem === null ? null : (
        <span className="wrong" role="alert">
          {withdrawing.problem}
        </span>
      )}
    </>
  );
}
