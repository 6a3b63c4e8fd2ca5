import type { KpiDefinitionView } from '@rumbo/api';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** Of which unit targets are shown and set: in the address, as on every screen. */
export function UnitChoice({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  const { words, text } = useReader();
  const navigate = useNavigate();
  if (view.units.length < 2) return null;
  return (
    <label className="row small">
      {words.kpiDefinition.targets.unit}
      <select
        className="in"
        value={view.unitId}
        onChange={(event) => {
          const unit = event.target.value;
          void navigate({ to: '.', search: (before) => ({ ...before, unit }) });
        }}
      >
        {view.units.map(({ id, name }) => (
          <option key={id} value={id}>
            {text(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
