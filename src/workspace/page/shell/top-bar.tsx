import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'

type TopBarProps = { readonly isListOpen: boolean; readonly toggleList: () => void }

const languages = [
  { locale: 'en-US', name: 'English' },
  { locale: 'zh-CN', name: '简体中文' },
] as const

/** The workspace's name, my language, and on a narrow screen the button that shows the list of places. */
export function TopBar({ isListOpen, toggleList }: TopBarProps) {
  const { me, act } = usePage()
  return (
    <header className="top-bar">
      <button
        type="button"
        className="icon-button list-button"
        aria-label="Menu"
        aria-expanded={isListOpen}
        aria-controls="places"
        onClick={toggleList}
      >
        <Icon name="menu" />
      </button>
      <span className="workspace-name">Local workspace</span>
      <label className="language">
        <span className="language-label">Language</span>
        <select
          value={me.locale.startsWith('zh') ? 'zh-CN' : 'en-US'}
          onChange={({ target }) => void act({ act: 'locale', locale: target.value })}
        >
          {languages.map(({ locale, name }) => (
            <option key={locale} value={locale} lang={locale}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  )
}
