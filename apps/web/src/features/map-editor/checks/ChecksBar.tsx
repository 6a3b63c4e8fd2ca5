import { textWidth } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Caret } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { useMeasuredSize } from '../../map/use-measured-size.ts';
import { useFindings } from './use-findings.ts';
import type { ShownFinding } from './use-findings.ts';
import './checks-bar.css';

/** Mark, gaps and padding of a finding beside its words. */
const AROUND = 36;
/** The count before them and the list behind them. */
const ENDS = 190;

/** How many of them stand in the bar; the list behind holds all. */
function countThatFit(findings: readonly ShownFinding[], room: number): number {
  let left = room - ENDS;
  const over = findings.findIndex(({ text }) => {
    left -= textWidth(text, 12, 500) + AROUND;
    return left < 0;
  });
  return over < 0 ? findings.length : over;
}

/** What to look at before the map is published, as it is drawn; each leads to the place. */
export function ChecksBar({ children }: { readonly children?: ReactNode }): ReactNode {
  const { words, format } = useReader();
  const [ref, size] = useMeasuredSize();
  const findings = useFindings();
  const say = words.mapEditor.checks;
  const fit = findings === null || size === null ? 0 : countThatFit(findings, size.width);
  return (
    <div className="checksbar">
      <section className="checks" ref={ref} aria-label={say.label}>
        {findings === null ? (
          <span className="dim">{say.waiting}</span>
        ) : (
          <>
            <b>{findings.length === 0 ? words.mapChecks.none : words.mapChecks.counted(findings.length)}</b>
            {findings.slice(0, fit).map((one) => (
              <Finding key={one.key} finding={one} />
            ))}
            {fit < findings.length ? (
              <AllFindings findings={findings} label={say.all(format.count(findings.length))} />
            ) : null}
          </>
        )}
      </section>
      {children}
    </div>
  );
}

function Finding({ finding: { text, go } }: { readonly finding: ShownFinding }): ReactNode {
  const inside = (
    <>
      <StatusMark status="atRisk" />
      {text}
    </>
  );
  if (go === null) return <span className="st risk">{inside}</span>;
  return (
    <button type="button" className="st risk" onClick={go}>
      {inside}
    </button>
  );
}

function AllFindings({
  findings,
  label,
}: {
  readonly findings: readonly ShownFinding[];
  readonly label: string;
}): ReactNode {
  return (
    <Menu
      label={label}
      className="btn s"
      button={
        <>
          {label}
          <Caret />
        </>
      }
    >
      {findings.map(({ key, text, go }) =>
        go === null ? (
          <div key={key} className="label" role="presentation">
            {text}
          </div>
        ) : (
          <button key={key} type="button" role="menuitem" onClick={go}>
            {text}
          </button>
        ),
      )}
    </Menu>
  );
}
