import { useStream } from '../sync/use-stream.ts'
import { Shell } from './shell.tsx'
import { usePerson } from './use-person.ts'

/** The page; somebody else begins it anew. */
export function App() {
  const person = usePerson()
  return <Workspace key={person} person={person} />
}

/** The workspace as one person sees it: nothing but a word until the server has told what there is. */
function Workspace({ person }: { readonly person: string }) {
  const { shown, isConnected } = useStream(person)
  if (shown !== undefined) return <Shell shown={shown} isConnected={isConnected} />
  return (
    <main className="loading">
      <p role="status">{isConnected ? 'Loading the workspace…' : 'The workspace cannot be reached yet…'}</p>
    </main>
  )
}
