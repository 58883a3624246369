import { rm } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

/**
 * Builds the bot for production: `dist/main.js`, the commands, and beside them what they load; nothing else is needed at
 * run time. Another folder can be named as the argument.
 */
const [outdir = 'dist'] = process.argv.slice(2)
// The parts are named after their content, so those of the last build would stay.
if (outdir === 'dist') await rm(outdir, { recursive: true, force: true })

/** Packages that Bolt and its own load for every app, and that are loaded here when they are first touched. */
const deferredPackages: Readonly<Record<string, string>> = {
  // With undici and jsonwebtoken, half as long as all the rest.
  '@slack/socket-mode': 'socket-mode',
  '@slack/oauth': 'oauth',
  // Tables of encodings; Slack writes UTF-8.
  'iconv-lite': 'iconv-lite',
}

await build({
  entryPoints: [
    { in: 'src/main.ts', out: 'main' },
    { in: 'src/scf-bot.ts', out: 'scf-bot' },
    { in: 'src/cli/scf-error.ts', out: 'scf-error' },
    { in: 'src/cli/scf-handler.ts', out: 'scf-handler' },
    // Threads are programs of their own, which whoever starts them finds beside the rest.
    { in: 'src/slack/looking/lookup-thread.ts', out: 'lookup-thread' },
    { in: 'src/package/worker.ts', out: 'package-worker' },
    ...Object.entries(deferredPackages).map(([name, out]) => ({ in: name, out })),
  ],
  outdir,
  bundle: true,
  inject: ['.ci/enough-node.ts'],
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // A file is not cached by code inside it: `main.js` stays small, turns the compile cache on, and then loads the
  // rest. One file instead starts a quarter slower.
  splitting: true,
  // Names stay, for whoever reads a stack trace. A third less to read at each start.
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: true,
  // Bolt is CommonJS and requires Node's own modules, which an ES module cannot.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  plugins: [deferred(deferredPackages), withoutWorkspace()],
  logLevel: 'warning',
})

/**
 * Leaves packages in files of their own, by the names given, which are loaded when they are first touched: for the bundle,
 * what `src/slack/intake/lazy-parts.ts` does from source. What is deferred inside a file would still be read with it.
 */
function deferred(files: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'deferred',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]src[\\/]slack[\\/]intake[\\/]lazy-parts\.ts$/ }, () => ({ contents: '' }))
      onResolve({ filter: /^(@slack\/|iconv-lite$)/ }, ({ path, kind }) =>
        kind === 'require-call' && Object.hasOwn(files, path) ? { path, namespace: 'deferred' } : undefined,
      )
      onLoad({ filter: /./, namespace: 'deferred' }, ({ path }) => ({
        contents: `let real; module.exports = new Proxy({}, { get: (_, key) => (real ??= require('./${files[path]}.js').default)[key] })`,
      }))
      onResolve({ filter: /^\.\//, namespace: 'deferred' }, ({ path }) => ({ path, external: true }))
    },
  }
}

/** The local workspace is for development: `src/main.ts` finds nothing in its place. */
function withoutWorkspace(): Plugin {
  return {
    name: 'without-workspace',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]workspace[\\/]/ }, () => ({
        contents: 'export const startLocal = undefined',
      }))
    },
  }
}
