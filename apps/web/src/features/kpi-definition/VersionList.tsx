import type { DefinitionVersion, KpiDefinitionView } from '@rumbo/api';
import type { DefinitionField } from '@rumbo/domain';
import type { Words } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** Every version with who recorded it, when, and what it changed: newest first. */
export function VersionList({ view }: { readonly view: KpiDefinitionView }): ReactNode {
  const { words, format } = useReader();
  const say = words.kpiDefinition.versions;
  if (view.versions.length === 0) return null;
  return (
    <section className="versionlist" aria-labelledby="definition-versions">
      <h2 id="definition-versions">{say.title}</h2>
      <ol className="ruled">
        {view.versions.map((version, index) => (
          <li key={`${version.definition.validFrom} ${view.versions.length - index}`}>
            <p>
              <b>{say.from(format.day(version.definition.validFrom, 'long'))}</b>
              {version.isInForce ? null : <span className="small faint"> {say.replaced}</span>}
            </p>
            <p className="small">{changesOf(version, words, format.list, index === view.versions.length - 1)}</p>
            <p className="small faint">{recordedBy(version, words, (at) => format.instant(at))}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function changesOf(
  { changes }: DefinitionVersion,
  words: Words,
  list: (items: readonly string[]) => string,
  isFirst: boolean,
): string {
  const say = words.kpiDefinition.versions;
  if (isFirst) return say.first;
  return changes.length === 0 ? say.same : say.changed(list(fieldNames(changes, words)));
}

/** The fields of a definition as the form names them, in a sentence. */
export function fieldNames(fields: readonly DefinitionField[], words: Words): readonly string[] {
  return fields.map((field) => words.kpiDefinition.field[field].toLowerCase());
}

function recordedBy({ by, at }: DefinitionVersion, words: Words, instant: (at: string) => string): string {
  const say = words.kpiDefinition.versions;
  if (at === null) return '';
  return by === null ? say.since(instant(at)) : say.by(by, instant(at));
}
