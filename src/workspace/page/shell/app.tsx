import { Shell } from './shell.tsx'
import { useStream } from './use-stream.ts'

/** The page: nothing but a word until the workspace has told what there is. */
export function App() {
  const { shown, isConnected } = useStream()
  if (shown !== undefined) return <Shell shown={shown} isConnected={isConnected} />
  return (
    <main className="loading">
      <p role="status">{isConnected ? 'Loading the workspace…' : 'The workspace cannot be reached yet…'}</p>
    </main>
  )
}
