import { Refusal } from '../refusal.ts';
import { OPERATORS } from './formula.ts';
import type { Operator } from './formula.ts';

/** `position` counts characters from 1, as a person would. */
export type FormulaToken = { readonly position: number; readonly text: string } & (
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name' }
  | { readonly type: 'operator'; readonly operator: Operator }
  | { readonly type: '(' | ')' | ',' | 'end' }
);

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** A hyphen between letters or digits belongs to the code, as in `K-01`: a subtraction of codes is written with spaces. */
const NAME = /[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/y;
const SYMBOL = /<=|>=|<>|[-+*/^<>=(),]/y;
const SPACE = /\s+/y;

/** The words of a formula; refuses `formulaUnexpected` for a character that the language does not have. */
export function formulaTokens(text: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space === null) tokens.push(tokenAt(text, at));
    at += space?.length ?? tokens.at(-1)?.text.length ?? 1;
  }
  return [...tokens, { type: 'end', position: text.length + 1, text: '' }];
}

function tokenAt(text: string, at: number): FormulaToken {
  const position = at + 1;
  const number = matchAt(NUMBER, text, at);
  if (number !== null) return { type: 'number', position, text: number, value: Number(number) };
  const name = matchAt(NAME, text, at);
  if (name !== null) return { type: 'name', position, text: name };
  const symbol = matchAt(SYMBOL, text, at);
  if (symbol === '(' || symbol === ')' || symbol === ',') return { type: symbol, position, text: symbol };
  const operator = OPERATORS.find((one) => one === symbol);
  if (operator !== undefined) return { type: 'operator', position, text: operator, operator };
  throw new Refusal('invalid', 'formulaUnexpected', { position, found: text.slice(at, at + 1) }, 'formula');
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
