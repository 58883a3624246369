import { ChannelView } from '../messages/channel-view.tsx'
import { Notice } from '../parts/notice.tsx'
import type { PageChannel, PageState } from '../protocol.ts'
import { AppTabs } from './app-tabs.tsx'
import { BotStatus } from './bot-status.tsx'
import { HomeView } from './home-view.tsx'
import { Invitation } from './invitation.tsx'
import { channelNote, channelTitle, hashOf } from './place.ts'

type PlaceViewProps = {
  readonly state: PageState
  /** The app's Home if left out. */
  readonly channel: PageChannel | undefined
  readonly isConnected: boolean
  readonly problem: string | undefined
  readonly dismiss: () => void
}

/** The place that is shown, below its name. */
export function PlaceView({ state, channel, isConnected, problem, dismiss }: PlaceViewProps) {
  const title = channel === undefined ? 'scf-bot' : channelTitle(channel)
  const note = channel && channelNote(channel)
  const direct = state.channels.find(({ type }) => type === 'im')
  const isApp = channel === undefined || channel.type === 'im'
  const tab = channel === undefined ? 'Home' : 'Messages'
  const content =
    channel === undefined ? (
      // The key loads Home again after a change of language, since the bot draws it in the language of its reader.
      <HomeView key={state.me.locale} home={state.home} isRunning={state.bot.state === 'running'} />
    ) : (
      <ChannelView key={channel.id} channel={channel} />
    )
  return (
    <main id="main" className="place" tabIndex={-1} aria-label={title}>
      <header className="place-head">
        <h1>{title}</h1>
        {note !== undefined && <span className="muted">{note}</span>}
        {channel?.hasBot === false && <Invitation channel={channel.id} />}
        {isApp && direct !== undefined && (
          <AppTabs current={tab} hashes={{ Home: '#home', Messages: hashOf(direct) }} />
        )}
      </header>
      <BotStatus bot={state.bot} isConnected={isConnected} />
      {isApp ? (
        // A panel that holds nothing to reach with the keyboard is reached itself, to be scrolled.
        <div
          id="app-panel"
          className="place-body"
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
          tabIndex={0}
        >
          {content}
        </div>
      ) : (
        <div className="place-body">{content}</div>
      )}
      <Notice text={problem} dismiss={dismiss} />
    </main>
  )
}
