import type { KpiRulesView } from '@rumbo/api';
import type { KpiRule } from '@rumbo/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';

interface RuleTextProps {
  readonly rule: Pick<KpiRule, 'kpiId' | 'relation' | 'otherKpiIds'>;
  readonly kpis: KpiRulesView['kpis'];
}

/** A rule as it is written, `A ≤ B`, each KPI by its code and name. */
export function RuleText({ rule: { kpiId, relation, otherKpiIds }, kpis }: RuleTextProps): ReactNode {
  const { words } = useReader();
  const named = (id: string, before: ReactNode): ReactNode => {
    const kpi = kpis.find((one) => one.id === id);
    return kpi === undefined ? null : (
      <span key={id} className="term">
        {before}{' '}
        <Link to="/kpis/$id" params={{ id }} className="quietlink">
          <b>{kpi.code}</b> <Name of={kpi.name} />
        </Link>
      </span>
    );
  };
  const sign = (
    <span className="sign" role="img" aria-label={words.rules.relation[relation]}>
      {relation === 'atMost' ? '≤' : '='}
    </span>
  );
  const plus = <span className="sign">+</span>;
  return (
    <p className="ruletext">
      {named(kpiId, null)} {otherKpiIds.map((id, index) => named(id, index === 0 ? sign : plus))}
    </p>
  );
}
