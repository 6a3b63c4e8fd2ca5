import type { Language } from '../text.ts';
import {
  ENGLISH_MOSTLY_VERB,
  ENGLISH_NOUN_OR_VERB,
  ENGLISH_VERBS,
  ENGLISH_WITH_PREPOSITION,
  NOT_INFINITIVES,
  SPANISH_NOUN_OR_VERB,
} from './verb-lists.ts';

/** What a sentence that should state an objective is made of, as far as word lists can tell. */
export interface SentenceVerbs {
  /** The verb that it begins with; null where it does not begin with one. */
  readonly verb: string | null;
  /** Whether something is said beyond the verb. */
  readonly hasResult: boolean;
  /** A second verb joined to what comes before it, with the words that join them; null where there is none. */
  readonly joined: { readonly by: string; readonly verb: string } | null;
}

interface Grammar {
  readonly isVerbAt: (words: readonly string[], index: number) => boolean;
  /** As after "and", where a word that may be a noun has to show that it is none. */
  readonly isJoinedVerbAt: (words: readonly string[], index: number) => boolean;
  readonly joins: ReadonlySet<string>;
  /** May stand before a verb, at the start or after "and": adverbs, "not", "to". */
  readonly isBeforeVerb: (word: string) => boolean;
}

/**
 * Where an objective's verbs are (method 12, specific): it begins with one, after at most a lead-in that ends in a comma
 * and adverbs, and no "and" joins a second one to it, nor does a second sentence begin with one. Only words of the lists
 * and Spanish infinitives count, so a verb may be missed; a noun should not be taken for one.
 */
export function verbsOf(sentence: string, language: Language): SentenceVerbs {
  const grammar = GRAMMARS[language];
  const text = sentence.toLocaleLowerCase(language).normalize('NFC');
  const [first = '', ...later] = text.split(/[.;:!?]+(?:\s+|$)/u).filter((part) => /\p{L}/u.test(part));
  const words = wordsOf(withoutLeadIn(first, grammar));
  const at = firstAfter(words, 0, grammar);
  const isVerb = grammar.isVerbAt(words, at);
  return {
    verb: isVerb ? (words[at] ?? null) : null,
    hasResult: isVerb && words.length > at + 1,
    joined: joinedIn(words, grammar) ?? laterIn(later, grammar),
  };
}

/** "By 2026, raise …": the part after the first comma, where that begins with a verb and the part before does not. */
function withoutLeadIn(sentence: string, grammar: Grammar): string {
  const comma = sentence.indexOf(',');
  if (comma < 0) return sentence;
  const beginsWithVerb = (part: string): boolean => {
    const words = wordsOf(part);
    return grammar.isVerbAt(words, firstAfter(words, 0, grammar));
  };
  const rest = sentence.slice(comma + 1);
  return !beginsWithVerb(sentence) && beginsWithVerb(rest) ? rest : sentence;
}

/** Hyphens keep a word together, so that "e-commerce" is no "e"; "&" is an "and". */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.,%][\p{L}\p{N}]+)*|&|,/gu)?.filter((word) => word !== ',') ?? [];
}

function firstAfter(words: readonly string[], start: number, grammar: Grammar): number {
  let at = start;
  while (grammar.isBeforeVerb(words[at] ?? '')) at += 1;
  return at;
}

function joinedIn(words: readonly string[], grammar: Grammar): SentenceVerbs['joined'] {
  const hasVerbBefore = (end: number): boolean => words.slice(0, end).some((_, at) => grammar.isVerbAt(words, at));
  for (const [index, by] of words.entries()) {
    if (!grammar.joins.has(by) || !hasVerbBefore(index)) continue;
    const at = firstAfter(words, index + 1, grammar);
    const followsVerb = index > 0 && firstAfter(words, 0, grammar) === index - 1;
    const isVerb = grammar.isJoinedVerbAt(words, at) || (followsVerb && grammar.isVerbAt(words, at));
    if (isVerb) return { by, verb: words[at] ?? '' };
  }
  return null;
}

/** A further sentence that begins with a verb is a further result, whatever stands between them. */
function laterIn(sentences: readonly string[], grammar: Grammar): SentenceVerbs['joined'] {
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    const at = firstAfter(words, 0, grammar);
    if (grammar.isVerbAt(words, at)) return { by: '.', verb: words[at] ?? '' };
  }
  return null;
}

const SPANISH_DETERMINERS = new Set(
  'el la los las lo un una unos unas al a que su sus nuestro nuestra nuestros nuestras cada todo toda todos todas más menos'.split(
    ' ',
  ),
);
const SPANISH_BEFORE_VERB = new Set('no así también además luego después siempre nunca'.split(' '));

function isInfinitive(word: string): boolean {
  if (NOT_INFINITIVES.has(word)) return false;
  // Written accents: nouns stress another syllable ("líder", "dólar"); infinitives have one only as "oír" and "darlo" do.
  if (/^\p{Ll}*[aeiou]ír$/u.test(word)) return true;
  return word === 'ir' || /^[a-zñü]+(?:[aei]r|[aei]r(?:se|l[aoe]s?))$/u.test(word);
}

/** With an article before it an infinitive is a noun, or says when: "el poder", "al ingresar". */
const SPANISH_BEFORE_NOUN = new Set('el un al del este ese su'.split(' '));

function isSpanishVerb(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (SPANISH_BEFORE_NOUN.has(words[index - 1] ?? '')) return false;
  if (SPANISH_NOUN_OR_VERB.has(word)) return SPANISH_DETERMINERS.has(words[index + 1] ?? '');
  return isInfinitive(word);
}

const ENGLISH_DETERMINERS = new Set(
  'the a an all each every any no more fewer less our their its his her this these those both at half such'.split(' '),
);
const ENGLISH_PREPOSITIONS = new Set(
  'of in on for to from by with within without at after before between over under across during through and or is are was that which where when who'.split(
    ' ',
  ),
);
const ENGLISH_BEFORE_VERB = new Set('to not also then thus thereby so never always'.split(' '));

function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word);
}

/** "Trade moves …": the word before it is the one that acts. */
function isThirdPerson(word: string): boolean {
  const base = word.replace(/s$/, '');
  return base !== word && (ENGLISH_VERBS.has(base) || ENGLISH_MOSTLY_VERB.has(base));
}

/** A deed has its object after it: "audit the accounts", while "audit after clearance" names a thing. */
function hasObject(words: readonly string[], index: number): boolean {
  const next = words[index + 1];
  if (next === 'and' || next === '&') return isJoinedEnglishVerb(words, index + 2);
  if (next === undefined || next === 'of' || isThirdPerson(next)) return false;
  return !ENGLISH_PREPOSITIONS.has(next) || ENGLISH_WITH_PREPOSITION.has(words[index] ?? '');
}

function isEnglishVerb(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (ENGLISH_VERBS.has(word)) return words[index + 1] !== 'of';
  return (ENGLISH_MOSTLY_VERB.has(word) || ENGLISH_NOUN_OR_VERB.has(word)) && hasObject(words, index);
}

function isJoinedEnglishVerb(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  const next = words[index + 1] ?? '';
  if (!ENGLISH_NOUN_OR_VERB.has(word)) return isEnglishVerb(words, index);
  return words[index - 1] === 'to' || ENGLISH_DETERMINERS.has(next) || isNumber(next);
}

const GRAMMARS: Readonly<Record<Language, Grammar>> = {
  es: {
    isVerbAt: isSpanishVerb,
    isJoinedVerbAt: isSpanishVerb,
    joins: new Set(['y', 'e', '&']),
    isBeforeVerb: (word) => SPANISH_BEFORE_VERB.has(word) || /\p{L}{3}mente$/u.test(word),
  },
  en: {
    isVerbAt: isEnglishVerb,
    isJoinedVerbAt: isJoinedEnglishVerb,
    joins: new Set(['and', '&']),
    isBeforeVerb: (word) =>
      ENGLISH_BEFORE_VERB.has(word) ||
      (/\p{L}{3}ly$/u.test(word) && !ENGLISH_VERBS.has(word) && !ENGLISH_NOUN_OR_VERB.has(word)),
  },
};
