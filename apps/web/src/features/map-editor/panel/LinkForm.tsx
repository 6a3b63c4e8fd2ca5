import type { Link } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Name } from '../../../ui/Name.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofObjective } from '../draft/selection.ts';
import { LinkFields } from './LinkFields.tsx';

/** The link that is chosen on the map, with the way to both its ends. */
export function LinkForm({ link }: { readonly link: Link }): ReactNode {
  const { words } = useReader();
  const { draft, select } = useDrawing();
  const [from, to] = [link.fromId, link.toId].map((id) => draft.document.objectives.find((one) => one.id === id));
  if (from === undefined || to === undefined) return null;
  return (
    <section className="linkform">
      <h2>{words.mapPanel.links.name(from.code, to.code)}</h2>
      <p className="ends">
        {[from, to].map((end) => (
          <button key={end.id} type="button" className="link small" onClick={() => select(ofObjective(end.id))}>
            {end.code} <Name of={end.title} />
          </button>
        ))}
      </p>
      <LinkFields link={link} />
      <p className="small faint">{words.objective.hypothesis}</p>
    </section>
  );
}
