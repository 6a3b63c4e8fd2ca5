import { useState } from 'react';
import type { ReactNode } from 'react';
import { STATUSES } from '@rumbo/domain';
import { signalMark } from '@rumbo/drawing';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MarkSvg } from '../../ui/MarkSvg.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

/** Status and signal in one line, and the rules behind them. */
export function MethodLine(): ReactNode {
  const { words } = useReader();
  const [isOpen, setOpen] = useState(false);
  const { method } = words.overview;
  return (
    <p className="small faint methodline">
      {method.summary}{' '}
      <button type="button" className="link noprint" onClick={() => setOpen(true)}>
        {method.link}
      </button>
      {isOpen ? <MethodDialog onClose={() => setOpen(false)} /> : null}
    </p>
  );
}

function MethodDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { words } = useReader();
  const { status, signal, overview, objective, kpi } = words;
  return (
    <Dialog title={overview.method.link} onClose={onClose}>
      <div className="method">
        <p>{overview.method.summary}</p>
        <h3>{status.label}</h3>
        <dl>
          {STATUSES.map((one) => (
            <div key={one}>
              <dt>
                <StatusBadge status={one} />
              </dt>
              <dd className="dim">{status.meaning[one]}</dd>
            </div>
          ))}
        </dl>
        <h3>{signal.label}</h3>
        <dl>
          <div>
            <dt className="sig">
              <MarkSvg mark={signalMark('up')} />
              {signal.better}, {signal.worse}
            </dt>
            <dd className="dim">{signal.meaning.broken}</dd>
          </div>
          <div>
            <dt className="sig">
              <MarkSvg mark={signalMark('flat')} />
              {signal.noRealChange}
            </dt>
            <dd className="dim">{signal.meaning.inside}</dd>
          </div>
        </dl>
        <h3>{words.shell.nav.objective}</h3>
        <p className="dim">{objective.ruleWorst}</p>
        <p className="dim">{objective.hypothesis}</p>
        <h3>{overview.attention.title}</h3>
        <p className="dim">{overview.attention.rule}</p>
        <p className="dim">{kpi.trend.tooFewPoints(11)}</p>
      </div>
    </Dialog>
  );
}
