import type { ReactNode } from 'react'
import { Avatar } from '../messages/avatar.tsx'
import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import type { PageChannel } from '../protocol.ts'
import { channelNote, channelTitle, hashOf } from './place.ts'
import { unreadCount } from './unread.ts'

type SidebarProps = {
  readonly channels: readonly PageChannel[]
  /** Hash of what is shown. */
  readonly current: string
  readonly isOpen: boolean
  readonly close: () => void
}

/** The list of places. On a narrow screen it is folded away until it is asked for. */
export function Sidebar({ channels, current, isOpen, close }: SidebarProps) {
  const { me } = usePage()
  const direct = channels.filter(({ type }) => type === 'im')
  const link = (channel: PageChannel) => (
    <SidebarLink
      key={channel.id}
      name={channelTitle(channel)}
      text={channel.type === 'im' ? channelTitle(channel) : channel.name}
      mark={<ChannelMark channel={channel} />}
      note={channelNote(channel)}
      unread={unreadCount(channel, me.id)}
      hash={hashOf(channel)}
      isCurrent={current === hashOf(channel)}
      close={close}
    />
  )
  return (
    <nav id="places" className={isOpen ? 'sidebar open' : 'sidebar'} aria-label="Channels">
      <h2>Channels</h2>
      <ul>{channels.filter(({ type }) => type !== 'im').map(link)}</ul>
      {direct.length > 0 && (
        <>
          <h2>Direct messages</h2>
          <ul>{direct.map(link)}</ul>
          <h2>App</h2>
          <ul>
            <SidebarLink
              name="Home"
              text="Home"
              mark={<Icon name="home" />}
              hash="#home"
              isCurrent={current === '#home'}
              close={close}
            />
          </ul>
        </>
      )}
    </nav>
  )
}

function ChannelMark({ channel: { type, shared } }: { readonly channel: PageChannel }) {
  if (type === 'im') return <Avatar name="scf-bot" isBot small />
  if (type === 'group') return <Icon name="lock" />
  return shared ? <Icon name="shared" /> : '#'
}

type SidebarLinkProps = {
  readonly name: string
  readonly text: string
  readonly mark: ReactNode
  readonly note?: string | undefined
  readonly unread?: number
  readonly hash: string
  readonly isCurrent: boolean
  readonly close: () => void
}

/** One place in the list. */
function SidebarLink(props: SidebarLinkProps) {
  const { name, text, mark, note, unread = 0, hash, isCurrent, close } = props
  const isUnread = unread > 0 && !isCurrent
  const description = [isUnread && `${unread} unread`, note].filter(Boolean).join(', ')
  return (
    <li>
      <a
        href={hash}
        className={isUnread ? 'unread' : undefined}
        aria-label={name}
        aria-description={description || undefined}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={close}
      >
        <span className="mark" aria-hidden="true">
          {mark}
        </span>
        <span>{text}</span>
      </a>
      {isUnread && (
        <span className="unread-count" aria-hidden="true">
          {unread}
        </span>
      )}
    </li>
  )
}
