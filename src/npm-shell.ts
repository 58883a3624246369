/** The names under which npm runs the bot: its scripts, and `npx scf-bot`. */
const runs: ReadonlySet<string | undefined> = new Set(['start', 'dev', 'npx'])
const lookEveryMs = 200

/**
 * Calls `stop` when the shell in which npm runs the bot has ended. npm gives the signals that it gets to that shell, which
 * ends of them and passes nothing on: the bot would go on, and hold its port, after whoever ended `npm start`.
 */
export function stopWithNpm(stop: () => void): void {
  if (!runs.has(process.env.npm_lifecycle_event)) return
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    stop()
  }, lookEveryMs).unref()
}
