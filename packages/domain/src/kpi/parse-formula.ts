import { Refusal } from '../refusal.ts';
import type { RefusalParams } from '../refusal.ts';
import { FUNCTIONS, MAX_FORMULA_DEPTH, MAX_FORMULA_LENGTH } from './formula.ts';
import type { Formula, FunctionName, Operator } from './formula.ts';
import { formulaTokens } from './formula-tokens.ts';
import type { FormulaToken } from './formula-tokens.ts';

/** How tightly an operator binds; a sign binds tighter than a product and looser than a power: −2 ^ 2 is −4. */
const POWERS: Readonly<Record<Operator, number>> = {
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '=': 1,
  '<>': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 5,
};
const COMPARISON = 1;
const SIGN = 4;

/** The longest look back of `prev`, in periods. */
const MAX_SHIFT = 120;

interface Cursor {
  readonly tokens: readonly FormulaToken[];
  next: number;
}

/**
 * Reads a formula (method 3). Refuses, each with the position in the text where it matters: `formulaTooLong`,
 * `formulaTooDeep`, `formulaUnexpected`, `formulaEndMissing`, `formulaUnknownFunction`, `formulaArguments`,
 * `formulaPrevious` (`prev` takes a KPI and a whole number of periods), `formulaNumberTooLarge`.
 */
export function parseFormula(text: string): Formula {
  if (text.length > MAX_FORMULA_LENGTH) refuse('formulaTooLong', { most: MAX_FORMULA_LENGTH });
  const cursor: Cursor = { tokens: formulaTokens(text), next: 0 };
  const formula = expression(cursor, 0, 0);
  const rest = peek(cursor);
  if (rest.type !== 'end') refuseToken(rest);
  return formula;
}

function refuse(code: string, params: RefusalParams): never {
  throw new Refusal('invalid', code, params, 'formula');
}

function refuseToken(token: FormulaToken): never {
  const { position, text } = token;
  return token.type === 'end'
    ? refuse('formulaEndMissing', { position })
    : refuse('formulaUnexpected', { position, found: text });
}

function peek(cursor: Cursor): FormulaToken {
  // The last token is always `end`, and nothing is taken beyond it.
  return cursor.tokens[Math.min(cursor.next, cursor.tokens.length - 1)] as FormulaToken;
}

function take(cursor: Cursor): FormulaToken {
  const token = peek(cursor);
  cursor.next += 1;
  return token;
}

function expect(cursor: Cursor, type: ')' | '(' | ','): void {
  const token = take(cursor);
  if (token.type !== type) refuseToken(token);
}

/** A Pratt loop: a first part, then operators that bind at least as tightly as `least`. */
function expression(cursor: Cursor, least: number, depth: number): Formula {
  let left = prefix(cursor, depth);
  for (let token = peek(cursor); token.type === 'operator'; token = peek(cursor)) {
    const power = POWERS[token.operator];
    if (power < least) break;
    take(cursor);
    const right = token.operator === '^' ? expression(cursor, SIGN, depth + 1) : expression(cursor, power + 1, depth);
    left = { type: 'binary', operator: token.operator, left, right };
    if (power === COMPARISON) refuseSecondComparison(cursor);
  }
  return left;
}

/** a < b < c does not mean what it looks like. */
function refuseSecondComparison(cursor: Cursor): void {
  const token = peek(cursor);
  if (token.type === 'operator' && POWERS[token.operator] === COMPARISON) refuseToken(token);
}

function prefix(cursor: Cursor, depth: number): Formula {
  const token = take(cursor);
  if (depth > MAX_FORMULA_DEPTH) refuse('formulaTooDeep', { most: MAX_FORMULA_DEPTH, position: token.position });
  if (token.type === 'number') return number(token.value, token.position);
  if (token.type === 'operator' && token.operator === '-') {
    return { type: 'negate', of: expression(cursor, SIGN, depth + 1) };
  }
  if (token.type === '(') {
    const inner = expression(cursor, 0, depth + 1);
    expect(cursor, ')');
    return inner;
  }
  if (token.type !== 'name') return refuseToken(token);
  return peek(cursor).type === '(' ? call(cursor, token, depth) : { type: 'operand', code: token.text, shift: 0 };
}

function number(value: number, position: number): Formula {
  if (!Number.isFinite(value)) refuse('formulaNumberTooLarge', { position });
  return { type: 'number', value };
}

function call(cursor: Cursor, { text, position }: FormulaToken, depth: number): Formula {
  const name = text.toLowerCase();
  const args = callArguments(cursor, depth);
  if (name === 'prev') return previous(args, position);
  const known = functionNamed(name);
  if (known === null) return refuse('formulaUnknownFunction', { position, name: text });
  const { least, most } = FUNCTIONS[known];
  if (args.length < least || args.length > most) refuse('formulaArguments', { position, name, least, most });
  return { type: 'call', name: known, args };
}

function functionNamed(name: string): FunctionName | null {
  // Own keys only, so that `constructor` is no function.
  return Object.hasOwn(FUNCTIONS, name) ? (name as FunctionName) : null;
}

function callArguments(cursor: Cursor, depth: number): Formula[] {
  expect(cursor, '(');
  const args = [expression(cursor, 0, depth + 1)];
  while (peek(cursor).type === ',') {
    take(cursor);
    args.push(expression(cursor, 0, depth + 1));
  }
  expect(cursor, ')');
  return args;
}

function previous([operand, periods, ...more]: readonly Formula[], position: number): Formula {
  const isWhole = periods?.type === 'number' && Number.isInteger(periods.value);
  const shift = isWhole && periods.value >= 1 && periods.value <= MAX_SHIFT ? periods.value : null;
  if (operand?.type !== 'operand' || operand.shift !== 0 || shift === null || more.length > 0) {
    return refuse('formulaPrevious', { position, most: MAX_SHIFT });
  }
  return { ...operand, shift };
}
