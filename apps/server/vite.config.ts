import { defineConfig } from 'vite';

/** Binaries, and what loads them, stay outside the bundle. */
const NATIVE = ['better-sqlite3', '@node-rs/argon2', 'pg', 'pg-native'];
/** Loaded with the first export only, and from where they look for files of their own. */
const SELDOM = ['pdfkit', 'fontkit'];

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node22',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli.ts',
        serve: 'src/serve.ts',
        // The programs of threads: found by their names, beside what starts them.
        'sqlite-thread': '../../packages/store/src/engines/sqlite-thread.ts',
        'reading-thread': 'src/entry-files/reading-thread.ts',
      },
      // All files side by side: an entry finds the rest of the product from its own folder.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: [...NATIVE, ...SELDOM] },
});
