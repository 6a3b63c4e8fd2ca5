import { join } from 'node:path';
import { Problem } from './problem.ts';
import { settings, type Settings } from './settings.ts';

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

function oidcIn(data: Settings): OidcConfig | null {
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
