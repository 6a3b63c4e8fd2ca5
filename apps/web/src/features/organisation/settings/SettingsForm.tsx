import type { AdministrationView } from '@rumbo/api';
import { dayInZone, LANGUAGES } from '@rumbo/domain';
import { formatter } from '@rumbo/words';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { SelectField } from '../Field.tsx';
import { useAct } from '../use-act.ts';
import { numberFormats } from './number-formats.ts';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** The clock, the figures and the languages of an administration; how figures will read is shown before it is saved. */
export function SettingsForm({ view }: { readonly view: AdministrationView }): ReactNode {
  const { words, language, format } = useReader();
  const say = words.organisation.settings;
  const [typed, setTyped] = useState<Partial<Pick<AdministrationView, 'numberFormat' | 'timeZone' | 'languages'>>>({});
  const [now] = useState(() => new Date().toISOString());
  const { numberFormat, timeZone, languages } = { ...view, ...typed };
  const act = useAct(
    () =>
      api.organisation.changeAdministration.mutate({
        commandId: newId(),
        administrationId: view.administrationId,
        numberFormat,
        timeZone,
        languages: [...languages],
      }),
    () => say.saved,
    () => setTyped({}),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (languages.length > 0) act.run(undefined);
  };
  const written = formatter({ language, numberFormat });
  const figures = [written.figure(1_234_567.8, 1), written.signedChange(-2.5, 1), written.percent(101.3, 1)];
  const zones = ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES];
  return (
    <form className="settingsform" noValidate onSubmit={submit}>
      <p className="dim">{say.lead}</p>
      <SelectField
        label={say.numberFormat}
        help={say.numberFormatHelp}
        value={numberFormat}
        choices={numberFormats(words, view.numberFormat)}
        onChange={(value) => setTyped({ ...typed, numberFormat: value })}
      />
      <p className="effect">{say.example(figures.join('; '))}</p>
      <div className="field">
        <span aria-hidden="true">{say.timeZone}</span>
        <Combobox
          label={say.timeZone}
          choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          value={timeZone}
          onChoose={(zone) => setTyped({ ...typed, timeZone: zone ?? timeZone })}
        />
        <p className="small dim">
          {say.timeZoneHelp} {say.nowIs(format.day(dayInZone(now, timeZone), 'weekday'))}
        </p>
      </div>
      <fieldset className="fieldset">
        <legend>{say.languages}</legend>
        {LANGUAGES.map((one) => (
          <label key={one} className="row">
            <span className="check">
              <input
                type="checkbox"
                checked={languages.includes(one)}
                onChange={(event) =>
                  setTyped({
                    ...typed,
                    languages: LANGUAGES.filter((other) =>
                      other === one ? event.target.checked : languages.includes(other),
                    ),
                  })
                }
              />
            </span>
            <span className="capital">{words.plan.languageName[one]}</span>
          </label>
        ))}
        <p className="small dim">{say.languagesHelp}</p>
      </fieldset>
      <p className="wrong" role="alert">
        {languages.length === 0 ? say.oneLanguage : act.problem}
      </p>
      <div>
        <button type="submit" className="btn primary" aria-disabled={act.isBusy || Object.keys(typed).length === 0}>
          {words.shell.actions.save}
        </button>
      </div>
    </form>
  );
}
