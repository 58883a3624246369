import { memo, type ReactNode } from 'react'
import { Avatar } from '../messages/avatar.tsx'
import { Icon } from '../parts/icon.tsx'
import type { ChannelName } from '../sync/changes.ts'
import { channelTitle, hashOf } from './place.ts'

type SidebarProps = {
  readonly channels: readonly ChannelName[]
  /** Hash of what is shown. */
  readonly current: string
  readonly isOpen: boolean
  readonly close: () => void
}

/** The list of places. On a narrow screen it is folded away until it is asked for. */
export const Sidebar = memo(function Sidebar({ channels, current, isOpen, close }: SidebarProps) {
  const links = (isDirect: boolean) =>
    channels
      .filter(({ type }) => (type === 'im') === isDirect)
      .map((channel) => (
        <SidebarLink
          key={channel.id}
          name={channelTitle(channel)}
          text={channel.type === 'im' ? channelTitle(channel) : channel.name}
          mark={isDirect ? <Avatar name="scf-bot" isBot small /> : '#'}
          hash={hashOf(channel)}
          isCurrent={current === hashOf(channel)}
          close={close}
        />
      ))
  return (
    <nav id="places" className={isOpen ? 'sidebar open' : 'sidebar'} aria-label="Channels">
      <h2>Channels</h2>
      <ul>{links(false)}</ul>
      <h2>Direct messages</h2>
      <ul>{links(true)}</ul>
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
    </nav>
  )
})

type SidebarLinkProps = {
  readonly name: string
  readonly text: string
  readonly mark: ReactNode
  readonly hash: string
  readonly isCurrent: boolean
  readonly close: () => void
}

/** One place in the list. */
function SidebarLink({ name, text, mark, hash, isCurrent, close }: SidebarLinkProps) {
  return (
    <li>
      <a href={hash} aria-label={name} aria-current={isCurrent ? 'page' : undefined} onClick={close}>
        <span className="mark" aria-hidden="true">
          {mark}
        </span>
        <span>{text}</span>
      </a>
    </li>
  )
}
