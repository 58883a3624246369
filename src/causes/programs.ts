import type { Trace } from './cause.ts'

/** Whether a program's path leads to a browser, or to what brings one. */
export function isBrowser(path: string): boolean {
  return /chrom(?:e|ium)|firefox|webkit|puppeteer|playwright/i.test(path)
}

/** Whether a program was about to be started, as Python's traces show. */
export function isStart(trace: Trace | undefined): boolean {
  const code = trace?.ownFrames[0]?.code ?? ''
  return (
    /[\\/](?:subprocess|pexpect|asyncio[\\/]\w{1,40})\.py$/.test(trace?.innermost?.file ?? '') ||
    /\b(?:subprocess|Popen|check_output|check_call|os\.exec\w{1,3}|os\.spawn\w{1,3})\b/.test(code)
  )
}

/**
 * Whether what was not found is a program and no data. Where the trace does not say it, a program that is looked for in
 * the search path has no slash and no ending.
 */
export function isProgram(path: string, trace: Trace | undefined): boolean {
  if (isStart(trace)) return true
  return (trace?.ownFrames.length ?? 0) === 0 && !/[/.]/.test(path)
}

/** Servers and tools that pip installs: their start script lies where no PATH leads, and the module beside the code. */
export function isOfPip(path: string): boolean {
  return /(?:^|\/)(?:gunicorn|uvicorn|hypercorn|flask|streamlit|celery)$/.test(path)
}
