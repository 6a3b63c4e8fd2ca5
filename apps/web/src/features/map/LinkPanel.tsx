import type { LinkHypothesis, MapView } from '@rumbo/api';
import { Fragment, useEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Cross } from '../../ui/icons.tsx';
import { Name } from '../../ui/Name.tsx';

interface LinkPanelProps {
  readonly map: Pick<MapView, 'nodes'>;
  readonly link: LinkHypothesis;
  readonly onClose: () => void;
  readonly style?: CSSProperties;
}

/** The hypothesis behind an arrow: who should drive whom, how, how soon and why. It takes the focus and gives it back. */
export function LinkPanel({ map, link, onClose, style }: LinkPanelProps): ReactNode {
  const { words } = useReader();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const [cause, effect] = [link.fromId, link.toId].map((id) => map.nodes.find((node) => node.id === id));
  if (cause === undefined || effect === undefined) return null;
  const say = words.map.links;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  const name = words.overview.map.drives(cause.code, effect.code);
  return (
    // Escape closes it from wherever in it the focus stands.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={panel}
      className="linkpanel nopan nowheel"
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      style={style}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2>{name}</h2>
        <button type="button" className="icon push" aria-label={say.close} onClick={onClose}>
          <Cross />
        </button>
      </header>
      <p className="small dim">
        <Name of={cause.title} /> → <Name of={effect.title} />
      </p>
      <Hypothesis link={link} />
      <p className="small faint hint">{say.hint}</p>
    </div>
  );
}

function Hypothesis({ link }: Pick<LinkPanelProps, 'link'>): ReactNode {
  const { words } = useReader();
  const { links } = words.map;
  const { objective } = words;
  const { sign, lagMonths, reason, tested } = link;
  const rows = [
    [links.effect, sign > 0 ? links.sign.helps : links.sign.holdsBack],
    [links.lag, lagMonths === null ? objective.lagUnknown : objective.lag(lagMonths)],
    [links.basis, tested ? objective.tested : objective.assumed],
  ] as const;
  return (
    <>
      <p className="reason">
        {reason === null ? <span className="faint">{links.noReason}</span> : <Name of={reason} />}
      </p>
      <dl>
        {rows.map(([term, says]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{says}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
