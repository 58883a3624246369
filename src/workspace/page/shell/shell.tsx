import { useCallback, useEffect, useState } from 'react'
import { Inspector } from '../inspector/inspector.tsx'
import { ThreadPanel } from '../messages/thread-panel.tsx'
import { Modal } from '../modal/modal.tsx'
import { PageContext } from '../page-context.ts'
import type { Place as MessagePlace } from '../protocol.ts'
import type { Shown } from '../sync/changes.ts'
import { useProblem } from '../sync/use-problem.ts'
import { channelTitle, go, hashOf, placeOf, useHash } from './place.ts'
import { PlaceView } from './place-view.tsx'
import { Sidebar } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'
import { useEscape } from './use-escape.ts'
import { usePageValue } from './use-page-value.ts'

/** The whole workspace: its places, the one that is shown, and what lies beside and over it. */
export function Shell({ shown, isConnected }: { readonly shown: Shown; readonly isConnected: boolean }) {
  const { state } = shown
  const { problem, act, dismiss } = useProblem(state.me.name)
  const [inspected, inspect] = useState<MessagePlace>()
  const [isListOpen, setListOpen] = useState(false)
  const closeList = useCallback(() => setListOpen(false), [])
  const page = usePageValue({ shown, act, inspect })
  const place = placeOf(useHash(), state.channels)
  const channel = place?.at === 'channel' ? state.channels.find(({ id }) => id === place.id) : undefined
  const thread = place?.at === 'channel' ? place.thread : undefined
  const modal = state.modals.at(-1)
  const closeThread = () => {
    if (channel !== undefined) go(hashOf(channel))
  }
  useEscape([
    { isOpen: isListOpen, close: closeList },
    { isOpen: inspected !== undefined, close: () => inspect(undefined) },
    { isOpen: thread !== undefined, close: closeThread },
  ])
  useTitle(channel === undefined ? 'scf-bot' : channelTitle(channel))

  return (
    <PageContext value={page}>
      <SkipButton />
      <TopBar isListOpen={isListOpen} toggleList={() => setListOpen(!isListOpen)} />
      <div className="workspace">
        <Sidebar
          channels={state.channels}
          current={channel === undefined ? '#home' : hashOf(channel)}
          isOpen={isListOpen}
          close={closeList}
        />
        <div className="stage">
          <div className="stage-row">
            <PlaceView
              state={state}
              channel={channel}
              isConnected={isConnected}
              problem={modal === undefined ? problem : undefined}
              dismiss={dismiss}
            />
            {channel !== undefined && thread !== undefined && (
              <ThreadPanel key={thread} channel={channel} root={thread} close={closeThread} />
            )}
          </div>
          {inspected !== undefined && (
            <Inspector key={inspected.ts} message={inspected} close={() => inspect(undefined)} />
          )}
        </div>
      </div>
      {modal !== undefined && <Modal key={modal.id} view={modal} problem={problem} dismiss={dismiss} />}
    </PageContext>
  )
}

/** The first stop of Tab; jumps over the list of places. A button and no link, because the hash names the place. */
function SkipButton() {
  return (
    <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
      Skip to the messages
    </button>
  )
}

/** Names the browser's tab. */
function useTitle(place: string): void {
  useEffect(() => {
    document.title = `${place} · Local workspace`
  }, [place])
}
