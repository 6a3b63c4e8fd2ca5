import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { DayField } from './DayField.tsx';
import type { DefinitionPart } from './typed-definition.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

/** From when the version holds, what still has to be looked at, and the saving. */
export function SavePanel({ form }: { readonly form: DefinitionFormState }): ReactNode {
  const { words } = useReader();
  const say = words.kpiDefinition;
  const { view, typed, isNew, wrong } = form;
  const isOtherMeasure =
    view.definition !== null &&
    (view.definition.frequency !== typed.frequency ||
      JSON.stringify(view.definition.unitOfMeasure) !== JSON.stringify(typed.unitOfMeasure));
  const fields: Partial<Readonly<Record<DefinitionPart, string>>> = say.field;
  return (
    <section className="panel savepanel" aria-labelledby="definition-save">
      <header>
        <h2 id="definition-save">{say.save.title}</h2>
      </header>
      <div className="pad">
        {form.wasKept && form.isDirty ? <p className="small dim">{say.drafted}</p> : null}
        {form.isOther ? <p className="banner risk">{say.changedByOther}</p> : null}
        <DayField form={form} part="validFrom" help={isOtherMeasure ? say.help.boundary : say.help.validFrom} />
        <div role="alert">
          {wrong.length === 0 ? null : (
            <>
              <p className="wrong">{say.save.wrong(wrong.length)}</p>
              <ul className="small">
                {wrong.map((part) => (
                  <li key={part}>
                    <button type="button" className="link" onClick={() => goTo(part)}>
                      {say.save.goTo(fields[part] ?? say.field.plausible)}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          {form.problem === null ? null : <p className="wrong">{form.problem}</p>}
        </div>
        <div className="row wrap acts">
          <button type="submit" form="definition" className="btn primary" aria-disabled={form.isBusy}>
            {isNew ? say.save.create : say.save.button}
          </button>
          {form.isDirty ? (
            <button type="button" className="btn quiet" onClick={form.discard}>
              {say.discard}
            </button>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** Both ends of the plausible range stand in one field. */
function goTo(part: DefinitionPart): void {
  const field = document.querySelector(`[data-part="${part === 'high' ? 'low' : part}"]`);
  field?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
