import type { KpiRulesView } from '@rumbo/api';
import { statusMark } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { MarkSvg } from '../../ui/MarkSvg.tsx';

interface RuleLineProps {
  readonly rule: KpiRulesView['rules'][number];
  readonly view: KpiRulesView;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

/** A rule in words, and whether it would have been told in the last year. */
export function RuleLine({ rule, view, isBusy, onRemove }: RuleLineProps): ReactNode {
  const { words, text } = useReader();
  const { rules: say } = words;
  const kpi = (id: string) => view.kpis.find((one) => one.id === id);
  const code = (id: string): string => kpi(id)?.code ?? '';
  const name = (id: string): string => text(kpi(id)?.name ?? {});
  const sentence = say[rule.relation](code(rule.kpiId), rule.otherKpiIds.map(code).join(' + '));
  return (
    <li>
      <div className="grow">
        <p className="b">{sentence}</p>
        <p className="small dim">
          {name(rule.kpiId)} {rule.relation === 'atMost' ? '≤' : '='} {rule.otherKpiIds.map(name).join(' + ')}
        </p>
      </div>
      {rule.broken === 0 ? (
        <p className="small faint count">{rule.checked === 0 ? say.notChecked : say.holds(rule.checked)}</p>
      ) : (
        <p className="small st risk count">
          <MarkSvg mark={statusMark('atRisk')} />
          {say.broken(rule.broken, rule.checked)}
        </p>
      )}
      {view.mayEdit ? (
        <button
          type="button"
          className="btn s"
          aria-label={say.removeNamed(sentence)}
          disabled={isBusy}
          onClick={onRemove}
        >
          {say.remove}
        </button>
      ) : null}
    </li>
  );
}
