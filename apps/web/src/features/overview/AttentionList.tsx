import type { AttentionItem, OverviewView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useOverviewTexts } from './use-overview-texts.ts';
import { useNextStep } from './use-next-step.ts';

/** At most five, the worst first; each names an owner and the next dated step. */
export function AttentionList({ view }: { readonly view: OverviewView }): ReactNode {
  const { words } = useReader();
  const { attention } = words.overview;
  const { attentionOf } = useOverviewTexts(view);
  const items = view.attention;
  return (
    <section aria-labelledby="attention-title">
      <h2 id="attention-title" className="asidehead" title={attention.rule}>
        {attention.title}
      </h2>
      {items.length === 0 ? <p className="dim ruled nothing">{attention.nothing}</p> : null}
      <ol className={items.length === 0 ? undefined : 'list att ruled'}>
        {items.map((item) => (
          <li key={item.objectiveId}>
            <div className="row between">
              <h3>
                <Link to="/objectives/$id" params={{ id: item.objectiveId }} className="quietlink">
                  <Name of={item.title} />
                </Link>
              </h3>
              <StatusBadge status={item.status} />
            </div>
            <p>{attentionOf(item)}</p>
            <Step item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who, and what comes next. */
export function Step({ item }: { readonly item: AttentionItem }): ReactNode {
  const { words, text } = useReader();
  const { attention } = words.overview;
  const nextStep = useNextStep();
  const owner =
    item.ownerName === null
      ? attention.noOwner
      : attention.owner(item.ownerName, item.ownerUnit === null ? null : text(item.ownerUnit));
  return (
    <span className="small faint">
      {owner}. {nextStep(item.nextStep)}
    </span>
  );
}
