import { rm } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

/**
 * Builds the bot for production: `dist/main.js`, the commands, and beside them what they load; nothing else is needed at
 * run time. Another folder can be named as the argument.
 */
const [outdir = 'dist'] = process.argv.slice(2)
// The parts are named after their content, so those of the last build would stay.
if (outdir === 'dist') await rm(outdir, { recursive: true, force: true })

await build({
  entryPoints: [
    { in: 'src/main.ts', out: 'main' },
    { in: 'src/scf-bot.ts', out: 'scf-bot' },
    { in: 'src/cli/scf-error.ts', out: 'scf-error' },
    { in: 'src/cli/scf-handler.ts', out: 'scf-handler' },
    // Threads are programs of their own, which whoever starts them finds beside the rest.
    { in: 'src/slack/looking/lookup-thread.ts', out: 'lookup-thread' },
    { in: 'src/package/worker.ts', out: 'package-worker' },
  ],
  outdir,
  bundle: true,
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
  plugins: [deferred(['@slack/socket-mode', '@slack/oauth']), withoutWorkspace()],
  logLevel: 'warning',
})

/** Loads packages when they are first touched: for the bundle, what `src/slack/intake/lazy-parts.ts` does from source. */
function deferred(names: readonly string[]): Plugin {
  return {
    name: 'deferred',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]src[\\/]slack[\\/]intake[\\/]lazy-parts\.ts$/ }, () => ({ contents: '' }))
      onResolve({ filter: /^@slack\// }, ({ path, namespace, resolveDir }) =>
        namespace === 'file' && names.includes(path)
          ? { path, namespace: 'deferred', pluginData: resolveDir }
          : undefined,
      )
      onLoad({ filter: /./, namespace: 'deferred' }, ({ path, pluginData: resolveDir }) => ({
        contents: `let real; module.exports = new Proxy({}, { get: (_, key) => (real ??= require('${path}'))[key] })`,
        resolveDir,
      }))
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
