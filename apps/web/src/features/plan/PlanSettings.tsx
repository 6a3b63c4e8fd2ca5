import type { PlanView } from '@rumbo/api';
import { DEFAULT_SETTINGS } from '@rumbo/domain';
import type { PlanSettings as Settings } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { NumberField } from './NumberField.tsx';
import { settingText } from './setting-text.ts';
import { UnitsField } from './UnitsField.tsx';
import { usePlanField } from './use-plan-field.ts';

const NAMES = [
  'objectiveRule',
  'tolerancePercent',
  'coverageFloorPercent',
  'defaultDueDays',
  'staleGraceDays',
  'remindDaysBefore',
  'remindDaysAfter',
  'escalateDaysAfter',
  'signalRules',
  'lockLimitsAt',
  'screening',
  'approvalNotNeeded',
  'selfApproval',
  'illustrative',
  'todayStoppedAt',
] as const satisfies readonly (keyof Settings)[];

interface PlanSettingsProps {
  readonly view: PlanView;
  readonly isEditable: boolean;
}

/** The settings of the method, each with what it changes and what it is by default. */
export function PlanSettings({ view, isEditable }: PlanSettingsProps): ReactNode {
  const reader = useReader();
  const { words } = reader;
  const { units } = usePlace().plan;
  const help = (name: keyof Settings): string => {
    const byDefault = settingText(reader, DEFAULT_SETTINGS, name, units);
    const isDefault = JSON.stringify(view.plan.settings[name]) === JSON.stringify(DEFAULT_SETTINGS[name]);
    return [words.plan.setting[name].changes, isDefault ? words.plan.isDefault : words.plan.byDefault(byDefault)].join(
      ' ',
    );
  };
  return (
    <section className="plansection" aria-labelledby="plan-settings">
      <h2 id="plan-settings">{words.plan.sections.settings}</h2>
      <p className="dim">{words.plan.settingsLead}</p>
      {NAMES.map((name) =>
        isEditable ? (
          <SettingField key={name} view={view} name={name} help={help(name)} />
        ) : (
          <div key={name} className="planfield">
            <span className="name">{words.plan.setting[name].name}</span>
            <div className="control">
              <p className="b">{settingText(reader, view.plan.settings, name, units)}</p>
              <p className="small dim">{help(name)}</p>
            </div>
          </div>
        ),
      )}
    </section>
  );
}

interface SettingFieldProps {
  readonly view: PlanView;
  readonly name: (typeof NAMES)[number];
  readonly help: string;
}

function SettingField({ view, name, help }: SettingFieldProps): ReactNode {
  switch (name) {
    case 'tolerancePercent':
    case 'coverageFloorPercent':
      return <NumberSetting view={view} name={name} help={help} low={0} high={100} decimals={2} />;
    case 'staleGraceDays':
      return <NumberSetting view={view} name={name} help={help} low={0} high={60} />;
    case 'defaultDueDays':
      return <NumberSetting view={view} name={name} help={help} low={0} high={90} />;
    case 'remindDaysBefore':
      return <NumberSetting view={view} name={name} help={help} low={0} high={20} />;
    case 'remindDaysAfter':
      return <NumberSetting view={view} name={name} help={help} low={1} high={20} />;
    case 'escalateDaysAfter':
      return <NumberSetting view={view} name={name} help={help} low={1} high={30} />;
    case 'approvalNotNeeded':
      return <UnitsField view={view} help={help} />;
    case 'todayStoppedAt':
      return <DayStopped view={view} help={help} />;
    default:
      return <ChosenSetting view={view} name={name} help={help} />;
  }
}

type NumberName =
  | 'tolerancePercent'
  | 'coverageFloorPercent'
  | 'staleGraceDays'
  | 'defaultDueDays'
  | 'remindDaysBefore'
  | 'remindDaysAfter'
  | 'escalateDaysAfter';

interface NumberSettingProps {
  readonly view: PlanView;
  readonly name: NumberName;
  readonly help: string;
  readonly low: number;
  readonly high: number;
  readonly decimals?: number;
}

function NumberSetting({ view, name, ...shown }: NumberSettingProps): ReactNode {
  const { words } = useReader();
  const field = usePlanField<number>({
    view,
    value: view.plan.settings[name],
    changeOf: (value) => ({ settings: { [name]: value } }),
  });
  return <NumberField label={words.plan.setting[name].name} field={field} {...shown} />;
}

type ChosenName = 'objectiveRule' | 'signalRules' | 'lockLimitsAt' | 'screening' | 'selfApproval' | 'illustrative';

/** 12 to 36 points, or never. */
const LOCKS: readonly (number | null)[] = [...Array.from({ length: 25 }, (_, place) => 12 + place), null];

function choicesOf(name: ChosenName): readonly Settings[ChosenName][] {
  if (name === 'objectiveRule') return ['worst', 'weighted'];
  if (name === 'signalRules') return ['wheeler', 'nhs'];
  return name === 'lockLimitsAt' ? LOCKS : [true, false];
}

function ChosenSetting({
  view,
  name,
  help,
}: {
  readonly view: PlanView;
  readonly name: ChosenName;
  readonly help: string;
}): ReactNode {
  const reader = useReader();
  const { settings } = view.plan;
  const choices = choicesOf(name);
  const field = usePlanField<string>({
    view,
    value: JSON.stringify(settings[name]),
    changeOf: (value) => ({ settings: { [name]: choices.find((one) => JSON.stringify(one) === value) } }),
  });
  return (
    <ChoiceField
      label={reader.words.plan.setting[name].name}
      help={help}
      field={field}
      choices={choices.map((value) => ({
        value: JSON.stringify(value),
        label: settingText(reader, { ...settings, [name]: value }, name, []),
      }))}
    />
  );
}

function DayStopped({ view, help }: { readonly view: PlanView; readonly help: string }): ReactNode {
  const { words, format } = useReader();
  const field = usePlanField<string | null>({
    view,
    value: view.plan.settings.todayStoppedAt,
    changeOf: (todayStoppedAt) => ({ settings: { todayStoppedAt } }),
  });
  return (
    <FieldFrame
      label={words.plan.setting.todayStoppedAt.name}
      help={help}
      field={field}
      saved={field.saved === null ? words.plan.running : format.day(field.saved)}
    >
      {({ id, describedBy }) => (
        <input
          id={id}
          className="in short"
          type="date"
          aria-describedby={describedBy}
          value={field.shown ?? ''}
          onChange={(event) => field.type(event.target.value === '' ? null : event.target.value)}
          onBlur={field.save}
        />
      )}
    </FieldFrame>
  );
}
