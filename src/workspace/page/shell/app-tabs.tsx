import type { KeyboardEvent } from 'react'
import { go } from './place.ts'

export type AppTab = 'Home' | 'Messages'

type AppTabsProps = {
  readonly current: AppTab
  /** Where each tab leads. */
  readonly hashes: Readonly<Record<AppTab, string>>
}

const tabs: readonly AppTab[] = ['Home', 'Messages']

/** The two sides of the app: its Home, and the direct message. */
export function AppTabs({ current, hashes }: AppTabsProps) {
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
    const other = current === 'Home' ? 'Messages' : 'Home'
    go(hashes[other])
    currentTarget.querySelector<HTMLElement>(`[data-tab=${other}]`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label="scf-bot" tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          data-tab={tab}
          id={`tab-${tab}`}
          aria-selected={tab === current}
          aria-controls="app-panel"
          tabIndex={tab === current ? 0 : -1}
          onClick={() => go(hashes[tab])}
        >
          {tab}
        </button>
      ))}
    </div>
  )
}
