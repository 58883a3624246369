import { useStream } from '../sync/use-stream.ts'
import { Shell } from './shell.tsx'
import { usePerson } from './use-person.ts'

/** The page. The key starts it afresh when the window becomes another person's. */
export function App() {
  const person = usePerson()
  return <Workspace key={person} person={person} />
}

/** The workspace as one person sees it; one sentence until the server has sent the first state. */
function Workspace({ person }: { readonly person: string }) {
  const { shown, isConnected } = useStream(person)
  if (shown !== undefined) return <Shell shown={shown} isConnected={isConnected} />
  return (
    <main className="loading">
      <p role="status">{isConnected ? 'Loading the workspace…' : 'The workspace cannot be reached yet…'}</p>
    </main>
  )
}
