import { usePage } from '../page-context.ts'

type WelcomeProps = {
  readonly channel: string
  readonly title: string
  readonly insert: (text: string) => void
}

/** An empty channel: what to try. */
export function Welcome({ channel, title, insert }: WelcomeProps) {
  const { examples, act } = usePage()
  const example = examples[0]
  const command = (name: string, text: string) => () =>
    void act({ act: 'command', channel, command: name, text })
  return (
    <section className="welcome" aria-labelledby="welcome">
      <h2 id="welcome">This is the beginning of {title}</h2>
      <p>A small Slack on your machine, with the real scf-bot behind it. Try one of these:</p>
      <div className="tries">
        <Try does="Look up a status code" what="/scf-error 439" run={command('/scf-error', '439')} />
        {example !== undefined && (
          <Try
            does="Post a log; the answer comes in its thread"
            what={`Paste “${example.title}”`}
            run={() => void act({ act: 'example', channel, id: example.id })}
          />
        )}
        <Try does="Check a handler while you type" what="/scf-handler" run={command('/scf-handler', '')} />
        <Try does="Ask in your own words" what="@scf-bot 433" run={() => insert('@scf-bot 433')} />
      </div>
      <p className="muted">
        Each message has “More actions”: shortcuts, and the raw requests behind it. At the top you choose your
        language, and who you are: a colleague, a guest, or somebody of another company. A second window makes
        two people.
      </p>
    </section>
  )
}

type TryProps = { readonly does: string; readonly what: string; readonly run: () => void }

function Try({ does, what, run }: TryProps) {
  return (
    <button type="button" className="try" onClick={run}>
      <span className="try-what">{what}</span>
      <span className="try-does">{does}</span>
    </button>
  )
}
