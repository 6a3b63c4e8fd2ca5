import type { KpiRulesView } from '@rumbo/api';
import { statusMark } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { MarkSvg } from '../../ui/MarkSvg.tsx';
import { RuleText } from './RuleText.tsx';

interface RuleLineProps {
  readonly rule: KpiRulesView['rules'][number];
  readonly view: KpiRulesView;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

/** A rule, and whether it would have been told in the last year. */
export function RuleLine({ rule, view, isBusy, onRemove }: RuleLineProps): ReactNode {
  const { words, text } = useReader();
  const { rules: say, kpis } = words;
  const first = view.kpis.find(({ id }) => id === rule.kpiId);
  const code = (id: string): string => view.kpis.find((one) => one.id === id)?.code ?? '';
  const sentence = say[rule.relation](code(rule.kpiId), rule.otherKpiIds.map(code).join(' + '));
  return (
    <li>
      <div className="grow">
        <RuleText rule={rule} kpis={view.kpis} />
        <p className="small dim record">
          {rule.broken === 0 ? (
            <span>{rule.checked === 0 ? say.notChecked : say.holds(rule.checked)}</span>
          ) : (
            <span className="st risk">
              <MarkSvg mark={statusMark('atRisk')} />
              {say.broken(rule.broken, rule.checked)}
            </span>
          )}
          {first === undefined ? null : (
            <span className="faint">
              {kpis.frequency[first.frequency]}, {text(first.unitOfMeasure)}
            </span>
          )}
        </p>
      </div>
      {view.mayEdit ? (
        <button
          type="button"
          className="btn s"
          aria-label={say.removeNamed(sentence)}
          aria-disabled={isBusy}
          onClick={() => !isBusy && onRemove()}
        >
          {say.remove}
        </button>
      ) : null}
    </li>
  );
}
