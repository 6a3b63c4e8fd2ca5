import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import type { OutlineSubject } from './outline-items.ts';

/** What a row is called in a sentence: by its code where it has one. */
export function useSubjectNames(): (subject: OutlineSubject) => string {
  const { words, text } = useReader();
  const { draft, factsView } = useDrawing();
  return (subject) => {
    switch (subject.kind) {
      case 'plan':
        return text(draft.view.planName);
      case 'themes':
        return words.mapOutline.themes;
      case 'perspective':
        return text(subject.perspective.name);
      case 'theme':
        return text(subject.theme.name);
      case 'objective':
        return subject.objective.code;
      case 'drives':
        return words.mapPanel.links.name(subject.objective.code, subject.other.code);
      case 'drivenBy':
        return words.mapPanel.links.name(subject.other.code, subject.objective.code);
      case 'kpi':
        return factsView?.kpis.find(({ summary }) => summary.id === subject.kpiId)?.summary.code ?? '';
      case 'initiative':
        return factsView?.initiatives.find(({ id }) => id === subject.initiativeId)?.code ?? '';
    }
  };
}
