import { expect, it } from 'vitest';
import { nestedWorkbook } from '../testing/nested-workbook.ts';
import { createReadFile } from './read-file.ts';
import { headings } from './template.ts';

const LONG = 2_000_000;

it('gives up a file that takes too long, then reads who waits, and takes no more than a few', async () => {
  const readFile = createReadFile({ atOnce: 1, waiting: 1, milliseconds: 100, megabytes: 512 });
  const bytes = await nestedWorkbook(LONG);
  const read = () => readFile({ bytes, headings: headings() });
  const answers = await Promise.allSettled([read(), read(), read()]);
  expect(answers).toMatchObject([
    { reason: { code: 'fileTooMuchWork' } },
    { reason: { code: 'fileTooMuchWork' } },
    { reason: { code: 'filesWaiting' } },
  ]);
  await expect(read()).rejects.toMatchObject({ code: 'fileTooMuchWork' });
});
