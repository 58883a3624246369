import { watch } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'

type SourceWatchOptions = {
  /** The page's own code has changed. */
  readonly onPage: () => void
  /** Code of the bot has changed. */
  readonly onBot: () => void
  readonly folder?: string
}

const source = fileURLToPath(new URL('../..', import.meta.url))
// An editor saves a file in several steps, and a checkout changes many files at once.
const calmMs = 100

/** Tells of changed code, once for changes that come together. Code of this server itself is not followed. */
export function watchSource({ onPage, onBot, folder = source }: SourceWatchOptions): () => void {
  const page = calm(onPage)
  const bot = calm(onBot)
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    const path = name?.split(sep).join('/') ?? ''
    if (path.startsWith('workspace/page/')) page()
    else if (!path.startsWith('workspace/')) bot()
  })
  return () => watcher.close()
}

function calm(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(act, calmMs)
  }
}
