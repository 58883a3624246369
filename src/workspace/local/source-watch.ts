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
// An editor writes a file in several steps, and a checkout many files.
const calmMs = 100

/** Tells of changed code, once for changes that come together. What serves the page cannot be exchanged as it runs. */
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
