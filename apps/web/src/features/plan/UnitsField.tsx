import type { PlanView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { usePlanField } from './use-plan-field.ts';

/** The units whose values count without approval. */
export function UnitsField({ view, help }: { readonly view: PlanView; readonly help: string }): ReactNode {
  const { words, text, format } = useReader();
  const { plan } = usePlace();
  const field = usePlanField<readonly string[]>({
    view,
    value: view.plan.settings.approvalNotNeeded,
    changeOf: (approvalNotNeeded) => ({ settings: { approvalNotNeeded: [...approvalNotNeeded] } }),
  });
  const names = (ids: readonly string[]): string =>
    ids.length === 0
      ? words.plan.none
      : format.list(plan.units.filter(({ id }) => ids.includes(id)).map(({ name }) => text(name)));
  return (
    <FieldFrame
      label={words.plan.setting.approvalNotNeeded.name}
      help={help}
      field={field}
      saved={names(field.saved)}
      isGroup
    >
      {() => (
        <details className="unitchoice">
          <summary>{names(field.shown)}</summary>
          <ul>
            {plan.units.map(({ id, name, depth }) => (
              <li key={id} style={{ paddingLeft: depth * 16 }}>
                <label className="row">
                  <span className="check">
                    <input
                      type="checkbox"
                      checked={field.shown.includes(id)}
                      onChange={(event) =>
                        field.choose(
                          event.target.checked ? [...field.shown, id] : field.shown.filter((one) => one !== id),
                        )
                      }
                    />
                  </span>
                  {text(name)}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </FieldFrame>
  );
}
