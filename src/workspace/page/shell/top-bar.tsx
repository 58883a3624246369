import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { TopBarSelect } from './top-bar-select.tsx'
import { become } from './use-person.ts'

type TopBarProps = { readonly isListOpen: boolean; readonly toggleList: () => void }

const languages = [
  { value: 'en-US', name: 'English', lang: 'en-US' },
  { value: 'zh-CN', name: '简体中文', lang: 'zh-CN' },
]

/** The workspace's name, who I am and my language, and on a narrow screen the button that shows the list of places. */
export function TopBar({ isListOpen, toggleList }: TopBarProps) {
  const { me, people, act } = usePage()
  const persons = people.filter(({ isBot }) => !isBot).map(({ name }) => ({ value: name, name }))
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
      <TopBarSelect label="You are" value={me.name} options={persons} choose={become} />
      <TopBarSelect
        label="Language"
        value={me.locale.startsWith('zh') ? 'zh-CN' : 'en-US'}
        options={languages}
        choose={(locale) => void act({ act: 'locale', locale })}
      />
    </header>
  )
}
