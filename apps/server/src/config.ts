import { isIP } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';
import { Problem } from './problem.ts';

/** Everything that can be set from outside, read once at the start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** The address that people type, when it is not the one that the server listens on. No slash at the end. */
  readonly baseUrl: string | null;
  /** Set from outside; null: kept in the data folder. */
  readonly secret: string | null;
  readonly seed: 'demo' | 'none';
  /** The civil day on which the demonstration plan is entered, and its clock stops; null: today. For pictures and tests that must not age. */
  readonly seedDay: string | null;
  /** How many proxies in front are believed about who asks; 0: none. */
  readonly trustedProxies: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Opens /metrics to others than this machine. */
  readonly metricsToken: string | null;
  readonly language: 'es' | 'en';
  /** A mail server, smtp:// or smtps://; null: mail is left in a folder. */
  readonly smtpUrl: string | null;
  /** Whom mail comes from; null: rumbo at the host of `baseUrl`. */
  readonly mailFrom: string | null;
  /** Where people have an account already; null: they sign in here only. */
  readonly oidc: OidcConfig | null;
  /** How long is kept who signed in when. */
  readonly signInDays: number;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** As the button calls it. */
  readonly name: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with a value, by the name that `words` has a sentence for. */
const PROBLEMS = [
  'host',
  'port',
  'databaseUrl',
  'address',
  'secret',
  'seed',
  'day',
  'proxies',
  'logLevel',
  'token',
  'folder',
  'smtp',
  'email',
  'issuer',
  'clientId',
  'days',
] as const;
export type SettingProblem = (typeof PROBLEMS)[number];

const settings = z.object({
  HOST: z.string().refine(isHost, 'host').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'port')
    .transform(Number)
    .refine((port) => port <= 65_535, 'port')
    .default(3_000),
  RUMBO_DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/.)/, 'databaseUrl')
    .refine(isDatabaseUrl, 'databaseUrl')
    .optional(),
  RUMBO_DATA_DIR: z.string().min(1, 'folder').default('data'),
  RUMBO_BASE_URL: z
    .string()
    .refine(isAddress, 'address')
    .transform((url) => new URL(url).origin)
    .optional(),
  RUMBO_SECRET: z.string().min(32, 'secret').optional(),
  RUMBO_SEED: z.enum(['demo', 'none'], 'seed').default('demo'),
  RUMBO_SEED_DAY: z.iso.date('day').optional(),
  RUMBO_TRUST_PROXY: z
    .string()
    .regex(/^(off|[0-9])$/, 'proxies')
    .transform((text) => (text === 'off' ? 0 : Number(text)))
    .default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'logLevel').default('info'),
  RUMBO_METRICS_TOKEN: z.string().min(16, 'token').optional(),
  RUMBO_SMTP_URL: z.string().refine(isMailServer, 'smtp').optional(),
  RUMBO_MAIL_FROM: z.email('email').max(254, 'email').optional(),
  RUMBO_OIDC_ISSUER: z.string().refine(isIssuer, 'issuer').optional(),
  RUMBO_OIDC_CLIENT_ID: z.string().optional(),
  RUMBO_OIDC_CLIENT_SECRET: z.string().optional(),
  RUMBO_OIDC_NAME: z.string().trim().min(1).max(60).optional(),
  RUMBO_SIGN_IN_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'days')
    .transform(Number)
    .default(400),
});

/** The settings in `environment`. Throws the Problem `wrongSetting`, naming the variable, for the first that does not fit. */
export function readConfig(environment: Environment): Config {
  // A variable that is set to nothing is not set.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Problem('wrongSetting', { name: String(issue?.path[0] ?? ''), problem: issue?.message ?? '' });
  }
  const { data } = parsed;
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.RUMBO_DATABASE_URL ?? `file:${join(data.RUMBO_DATA_DIR, 'rumbo.db')}`,
    dataDir: data.RUMBO_DATA_DIR,
    baseUrl: data.RUMBO_BASE_URL ?? null,
    secret: data.RUMBO_SECRET ?? null,
    seed: data.RUMBO_SEED,
    seedDay: data.RUMBO_SEED_DAY ?? null,
    trustedProxies: data.RUMBO_TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
    metricsToken: data.RUMBO_METRICS_TOKEN ?? null,
    language: languageOf(environment),
    smtpUrl: data.RUMBO_SMTP_URL ?? null,
    mailFrom: data.RUMBO_MAIL_FROM ?? null,
    oidc: oidcIn(data),
    signInDays: data.RUMBO_SIGN_IN_DAYS,
  });
}

function oidcIn(data: z.infer<typeof settings>): OidcConfig | null {
  const { RUMBO_OIDC_ISSUER: issuer, RUMBO_OIDC_CLIENT_ID: clientId } = data;
  if (issuer === undefined) return null;
  if (clientId === undefined) throw new Problem('wrongSetting', { name: 'RUMBO_OIDC_CLIENT_ID', problem: 'clientId' });
  const name = data.RUMBO_OIDC_NAME ?? new URL(issuer).hostname;
  return { issuer, clientId, clientSecret: data.RUMBO_OIDC_CLIENT_SECRET ?? null, name };
}

/** The language of what is printed: Spanish where the machine speaks it. */
export function languageOf(environment: Environment): 'es' | 'en' {
  const spoken = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^es(_|\.|$)/i.test(spoken) ? 'es' : 'en';
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    host === '[::1]' ||
    host.startsWith('127.') ||
    host.startsWith('::ffff:127.')
  );
}

function isHost(host: string): boolean {
  return isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host);
}

/** A file on another host is no file of this machine's. */
function isDatabaseUrl(url: string): boolean {
  return URL.canParse(url) && !(url.startsWith('file://') && new URL(url).host !== '');
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' && username === '';
}

function isMailServer(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';
}

/** Without TLS anybody on the way could answer for the provider: only on this machine. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isProtected = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isProtected && search === '' && hash === '' && username === '';
}

export function isSettingProblem(text: unknown): text is SettingProblem {
  return PROBLEMS.some((known) => known === text);
}
