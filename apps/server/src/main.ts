import { languageOf, readConfig, type Config } from './config.ts';
import { createLog, type Log } from './log.ts';
import { realSurroundings } from './serve.ts';
import { startMessages } from './start-messages.ts';
import { startServer, type RunningServer } from './start.ts';
import { wordsIn } from '@rumbo/words';
import { problemOf, sentenceOf } from './wording.ts';

const { env } = process;
const words = wordsIn(languageOf(env)).commandLine;

/** One sentence for what a person can do something about; a defect as a line of the log. */
function fail(error: unknown, log: Log | null): never {
  const problem = problemOf(error);
  if (problem !== null) console.error(sentenceOf(problem, languageOf(env)));
  else if (log !== null) log.fatal({ err: error }, 'the server ended');
  else console.error(error);
  process.exit(1);
}

function configured(): Config {
  try {
    // On a terminal a person reads, who wants to hear of trouble only.
    return readConfig({ LOG_LEVEL: process.stdout.isTTY ? 'warn' : 'info', ...env });
  } catch (error) {
    return fail(error, null);
  }
}

/** Stops once, at the first of: a signal, whoever started us going away, a defect. */
function stopOn(server: RunningServer, log: Log): void {
  let isStopping = false;
  const stop = (exitCode: number) => {
    if (isStopping) return;
    isStopping = true;
    console.log(words.stopping);
    setTimeout(() => process.exit(1), 10_000).unref();
    server.stop().then(
      () => process.exit(exitCode),
      (error: unknown) => fail(error, log),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  if (env['RUMBO_STOP_WITH_PARENT'] === '1') stopWithParent(() => stop(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      stop(1);
    });
  }
}

/** Under the task runner a server must not outlive it, however it went. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

const config = configured();
const log = createLog(config.logLevel);
try {
  const server = await startServer(config, {
    ...realSurroundings(log, import.meta.dirname),
    onSeeding: () => console.log(words.seeding),
  });
  stopOn(server, log);
  console.log(startMessages(server, config, words).join('\n'));
} catch (error) {
  fail(error, log);
}
