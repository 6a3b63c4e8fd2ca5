import { formatter } from '@rumbo/words';
import type { Words } from '@rumbo/words';

/** One tag a way of writing figures, as they are written in customs administrations that read this. */
const OFFERED = ['es-PE', 'es-AR', 'fr-FR', 'de-CH'] as const;

const SAYS = { 'es-PE': 'dots', 'es-AR': 'commas', 'fr-FR': 'spaces', 'de-CH': 'apostrophes' } as const;

const EXAMPLE = 1_234_567.8;

const writtenBy = (numberFormat: string): string => formatter({ language: 'es', numberFormat }).figure(EXAMPLE, 1);

/** The ways to write figures, each with an example; the one in use stays among them whatever its name. */
export function numberFormats(
  words: Words,
  inUse: string,
): readonly { readonly value: string; readonly label: string }[] {
  const say = words.organisation.settings;
  const same = OFFERED.find((tag) => writtenBy(tag) === writtenBy(inUse));
  const offered = OFFERED.map((tag) => ({ value: tag === same ? inUse : tag, label: say[SAYS[tag]](writtenBy(tag)) }));
  return same === undefined ? [{ value: inUse, label: say.other(writtenBy(inUse), inUse) }, ...offered] : offered;
}
