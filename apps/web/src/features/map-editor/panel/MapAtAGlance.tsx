import { checkMap, MAP_FINDING_CODES } from '@rumbo/domain';
import type { Language, MapDocument, MapFinding, Text } from '@rumbo/domain';
import { findingText } from '@rumbo/words';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Name } from '../../../ui/Name.tsx';
import { SmartMark } from '../../../ui/SmartMark.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofFinding } from './of-finding.ts';

/** The draft as a whole, while nothing on it is chosen. */
export function MapAtAGlance(): ReactNode {
  const { words, format } = useReader();
  const { draft } = useDrawing();
  const { objectives, links, measures, initiativeLinks, proposals, perspectives } = draft.document;
  const say = words.mapPanel.glance;
  const distinct = (ids: readonly string[]): string => format.count(new Set(ids).size);
  const counts = [
    [say.objectives, format.count(objectives.length)],
    [say.links, say.tested(links.filter(({ tested }) => tested).length, links.length)],
    [say.kpis, distinct(measures.map(({ kpiId }) => kpiId))],
    [say.initiatives, distinct(initiativeLinks.map(({ initiativeId }) => initiativeId))],
    [say.proposals, format.count(proposals.length)],
  ] as const;
  return (
    <div className="glance">
      <h2>{say.title}</h2>
      <p className="small dim">{say.hint}</p>
      <dl className="sect counts">
        {counts.map(([term, count]) => (
          <div key={term} className="row between">
            <dt className="dim">{term}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <section className="sect">
        <h3>{say.perspectives}</h3>
        <ul>
          {perspectives.map(({ id, name }) => (
            <li key={id} className="row between small">
              <Name of={name} />
              <span className="faint">{say.of(objectives.filter(({ slot }) => slot.perspectiveId === id).length)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Findings />
      <MissingTexts />
    </div>
  );
}

function Findings(): ReactNode {
  const { words } = useReader();
  const { draft, facts } = useDrawing();
  // They may follow a moment later; what is held in the hand may not.
  const [document, known] = [useDeferredValue(draft.document), useDeferredValue(facts)];
  const findings = useMemo(() => (known === null ? null : checkMap(document, known)), [document, known]);
  if (findings === null) return null;
  return (
    <section className="sect">
      <header className="row between">
        <h3>{words.mapPanel.glance.checks}</h3>
        <span className="small dim">
          {findings.length === 0 ? words.mapChecks.none : words.mapChecks.counted(findings.length)}
        </span>
      </header>
      {MAP_FINDING_CODES.map((code) => {
        const found = findings.filter((one) => one.code === code);
        return found.length === 0 ? null : <Kind key={code} title={words.mapPanel.kinds[code]} found={found} />;
      })}
    </section>
  );
}

/** What of one kind was found. There may be hundreds: drawn once somebody opens it. */
function Kind({ title, found }: { readonly title: string; readonly found: readonly MapFinding[] }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="row between small">
        <span>{title}</span>
        <span className="faint">{found.length}</span>
      </summary>
      {isOpen ? (
        <ul>
          {found.map((one) => (
            <Finding
              key={`${one.objectiveId ?? ''}/${one.linkId ?? ''}/${one.kpiId ?? ''}/${one.initiativeId ?? ''}`}
              finding={one}
            />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function Finding({ finding }: { readonly finding: MapFinding }): ReactNode {
  const { words, format } = useReader();
  const { select } = useDrawing();
  const place = ofFinding(finding);
  const says = findingText(words, format, finding);
  return (
    <li className="small finding">
      {place === null ? (
        says
      ) : (
        <button type="button" className="quietlink" onClick={() => select(place)}>
          {says}
        </button>
      )}
    </li>
  );
}

function MissingTexts(): ReactNode {
  const { words } = useReader();
  const { document, view } = useDrawing().draft;
  if (view.languages.length < 2) return null;
  const texts = textsOf(document);
  const missing = view.languages
    .map((language) => ({ language, count: texts.filter((text) => isMissing(text, language)).length }))
    .filter(({ count }) => count > 0);
  const say = words.mapPanel;
  return (
    <section className="sect">
      <h3>{say.glance.languages}</h3>
      {missing.length === 0 ? (
        <p className="row between small dim">
          {say.glance.complete}
          <SmartMark isMet label={words.smart.isMet} />
        </p>
      ) : (
        missing.map(({ language, count }) => (
          <p key={language} className="small">
            {say.glance.missing(count, say.inLanguage[language])}
          </p>
        ))
      )}
    </section>
  );
}

/** Every text of the map that is there in some language. */
function textsOf({ perspectives, themes, objectives, links }: MapDocument): readonly Text[] {
  return [
    ...perspectives.flatMap(({ name, question }) => [name, question]),
    ...themes.map(({ name }) => name),
    ...objectives.flatMap(({ title, statement }) => [title, statement]),
    ...links.map(({ reason }) => reason),
  ].filter((text) => text !== null);
}

const isMissing = (text: Text, language: Language): boolean => text[language] === undefined;
