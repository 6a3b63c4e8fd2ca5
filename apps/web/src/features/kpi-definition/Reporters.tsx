import type { KpiDefinitionView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { FactTable } from './FactTable.tsx';

/** Which units report it, who does it there, and who answers for the quality of what is reported. */
export function Reporters({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  const { words, format, text } = useReader();
  const say = words.kpiDefinition.reporters;
  const { definition, reporters } = view;
  if (definition === null) return null;
  const none = definition.kind === 'formula' ? say.computed : say.none;
  return (
    <section className="plansection" aria-labelledby="definition-reporters">
      <h2 id="definition-reporters">{say.title}</h2>
      {reporters.length === 0 ? (
        <p className="dim">{none}</p>
      ) : (
        <FactTable title={say.title} columns={[say.unit, say.person, say.steward, say.dates]}>
          {reporters.map(({ unitId, unitName, from, to, personName, stewardName }) => (
            <tr key={`${unitId} ${from}`}>
              <th scope="row">{text(unitName)}</th>
              <td>{personName ?? say.anybody}</td>
              <td>{stewardName ?? words.kpiDefinition.nobody}</td>
              <td>
                {format.day(from)}, {to === null ? say.open : format.day(to)}
              </td>
            </tr>
          ))}
        </FactTable>
      )}
    </section>
  );
}
