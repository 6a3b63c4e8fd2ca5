import { checkAggregation, checkNewVersion, kpiDefinitionSchema, Refusal } from '@rumbo/domain';
import type { KpiDefinition } from '@rumbo/domain';
import { refusalSentence } from '@rumbo/words';
import type { DefinitionContext } from './definition-context.ts';
import { partOf } from './definition-parts.ts';
import { problemsOf } from './definition-problems.ts';
import type { DefinitionProblems } from './definition-problems.ts';
import { sentOf } from './sent-definition.ts';
import type { TypedDefinition } from './typed-definition.ts';

export interface DefinitionReading {
  /** Null while something is wrong with it. */
  readonly definition: KpiDefinition | null;
  readonly problems: DefinitionProblems;
}

/** What the fields make of a definition, and beside which of them what is wrong: the checks of the server, as one types. */
export function readDefinition(typed: TypedDefinition, context: DefinitionContext): DefinitionReading {
  const problems = problemsOf(typed, context);
  if (Object.keys(problems).length > 0) return { definition: null, problems };
  const read = kpiDefinitionSchema.safeParse(sentOf(typed, context));
  if (!read.success) {
    const [issue] = read.error.issues;
    const part = partOf(String(issue?.path[0] ?? 'code'));
    return {
      definition: null,
      problems: {
        [part]: refusalSentence(context.words, { kind: 'invalid', code: 'inputInvalid', params: { field: part } }),
      },
    };
  }
  return checked(read.data, context);
}

function checked(definition: KpiDefinition, { words, view, calendar }: DefinitionContext): DefinitionReading {
  try {
    checkAggregation(definition);
    const before = earlierOf(view, definition.validFrom);
    if (before !== null) checkNewVersion(before, definition, calendar);
    return { definition, problems: {} };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { definition: null, problems: { [partOf(error.field ?? 'code')]: refusalSentence(words, error) } };
  }
}

/** The version that one from a day on would follow. */
function earlierOf({ versions }: DefinitionContext['view'], day: string): KpiDefinition | null {
  return versions.find(({ isInForce, definition }) => isInForce && definition.validFrom < day)?.definition ?? null;
}
