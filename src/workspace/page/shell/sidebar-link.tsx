import type { ReactNode } from 'react'

type SidebarLinkProps = {
  readonly name: string
  readonly text: string
  readonly mark: ReactNode
  readonly hash: string
  readonly isCurrent: boolean
  readonly close: () => void
}

/** One place in the list. */
export function SidebarLink({ name, text, mark, hash, isCurrent, close }: SidebarLinkProps) {
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
