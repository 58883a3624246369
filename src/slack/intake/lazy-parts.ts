import { createRequire } from 'node:module'

/**
 * Bolt loads its Socket Mode client (with undici) and its OAuth provider for every app, also for one that uses
 * neither: some 60 of 100 ms of CPU and 14 of 34 MB. Imported before Bolt, this file puts stand-ins in their
 * place that load the real package when it is first touched. In the bundle, the build does the same.
 */
const require = createRequire(import.meta.url)
const fromBolt = createRequire(require.resolve('@slack/bolt'))

for (const name of ['@slack/socket-mode', '@slack/oauth']) deferLoading(fromBolt.resolve(name))

function deferLoading(file: string): void {
  const load = () => {
    delete require.cache[file]
    return fromBolt(file)
  }
  let real: object | undefined
  const standIn = new Proxy(
    {},
    {
      get: (_, key) => {
        real ??= load() as object
        return Reflect.get(real, key)
      },
    },
  )
  // Only `exports` and `loaded` are ever read of a module that is in the cache already.
  require.cache[file] = { id: file, filename: file, loaded: true, exports: standIn } as NodeJS.Module
}
