/** Where a source says that it listens, as far as it says so in plain numbers and names. */
export type Listening = { readonly port?: number; readonly host?: string }

/** Reads the one line of a source in which it begins to listen; `undefined` where there is none, or several. */
export function listeningIn(text: string, path: string): Listening | undefined {
  const calls = path.endsWith('.py') ? pythonCalls : nodeCalls
  const given = text.split('\n').flatMap((line) => {
    const code = line.slice(0, longestLine)
    const call = /^\s{0,80}(?:\/\/|#|\*)/.test(code) ? undefined : calls.find((each) => code.includes(each))
    return call === undefined ? [] : [code.slice(code.indexOf(call) + call.length)]
  })
  const [only, ...others] = given
  if (only === undefined || others.length > 0) return undefined
  const port = portIn(only)
  const host = /["'](127\.0\.0\.1|localhost)["']/.exec(only)?.[1]
  return { ...(port !== undefined && { port }), ...(host !== undefined && { host }) }
}

const longestLine = 400
const nodeCalls = ['.listen(']
const pythonCalls = ['app.run(', 'uvicorn.run(', 'server.run(', 'web.run_app(', 'socketio.run(']

/** The first argument, or the one of that name; a port that is worked out is none. */
function portIn(given: string): number | undefined {
  const named = /(?<!\w)port ?[=:] ?(\d{2,5})(?![\w.])/.exec(given)?.[1]
  const port = named ?? /^ ?(\d{2,5})(?![\w.])/.exec(given)?.[1]
  return port === undefined ? undefined : Number(port)
}
