import type { MapView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Caret } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';

interface LinkMenuProps {
  readonly map: Pick<MapView, 'nodes' | 'links'>;
  readonly objectiveId: string;
  readonly onChoose: (linkId: string) => void;
}

/** The links of the chosen objective, first what it drives: what a pointer finds on the canvas, for the keyboard and the outline. */
export function LinkMenu({ map, objectiveId, onChoose }: LinkMenuProps): ReactNode {
  const { words, format } = useReader();
  const codes = new Map(map.nodes.map(({ id, code }) => [id, code]));
  const own = [
    ...map.links.filter(({ fromId }) => fromId === objectiveId),
    ...map.links.filter(({ toId }) => toId === objectiveId),
  ];
  if (own.length === 0) return null;
  const label = words.map.links.of(codes.get(objectiveId) ?? '', format.count(own.length));
  return (
    <Menu
      label={label}
      className="btn s"
      button={
        <>
          {label}
          <Caret />
        </>
      }
    >
      {own.map(({ id, fromId, toId }) => (
        <button key={id} type="button" role="menuitem" onClick={() => onChoose(id)}>
          {words.overview.map.drives(codes.get(fromId) ?? '', codes.get(toId) ?? '')}
        </button>
      ))}
    </Menu>
  );
}
