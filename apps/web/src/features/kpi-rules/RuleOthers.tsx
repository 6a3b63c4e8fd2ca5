import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Combobox, type ComboboxChoice } from '../../ui/Combobox.tsx';
import { Cross, Plus } from '../../ui/icons.tsx';
import type { NewRuleDraft } from './use-new-rule.ts';

const MOST_SUMMANDS = 10;
const FEWEST_SUMMANDS = 2;

interface RuleOthersProps {
  readonly draft: NewRuleDraft;
  readonly choices: readonly ComboboxChoice[];
  readonly problemId: string;
}

/** What the KPI is compared with: one other, or the summands of a sum. */
export function RuleOthers({ draft, choices, problemId }: RuleOthersProps): ReactNode {
  const { words } = useReader();
  const { rules: say } = words;
  const { others, relation } = draft;
  const isSum = relation === 'sumOf';
  return (
    <>
      {others.map((other, position) => {
        const label = isSum ? say.summand(position + 1) : say.other;
        return (
          // A summand is told from the others by its place alone.
          // oxlint-disable-next-line react/no-array-index-key
          <div className="field" key={position}>
            <span aria-hidden="true">{label}</span>
            <div className="summand">
              <Combobox
                label={label}
                choices={choices}
                value={other}
                onChoose={(id) => draft.setOther(position, id)}
                input={{ 'aria-describedby': problemId }}
              />
              {isSum && others.length > FEWEST_SUMMANDS ? (
                <button
                  type="button"
                  className="icon"
                  aria-label={say.dropSummand(position + 1)}
                  onClick={() => draft.dropOther(position)}
                >
                  <Cross />
                </button>
              ) : null}
            </div>
          </div>
        );
      })}
      {isSum && others.length < MOST_SUMMANDS ? (
        <button type="button" className="btn quiet s another" onClick={draft.addOther}>
          <Plus />
          {say.another}
        </button>
      ) : null}
    </>
  );
}
