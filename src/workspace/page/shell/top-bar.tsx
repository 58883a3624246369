import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import type { Person } from '../protocol.ts'
import { standingNotes } from './standing.ts'
import { become } from './use-person.ts'

type TopBarProps = { readonly isListOpen: boolean; readonly toggleList: () => void }

const languages = [
  { value: 'en-US', name: 'English', lang: 'en-US' },
  { value: 'zh-CN', name: '简体中文', lang: 'zh-CN' },
]

/** The workspace's name, who I am and my language, and on a narrow screen the button that shows the list of places. */
export function TopBar({ isListOpen, toggleList }: TopBarProps) {
  const { me, people, act } = usePage()
  const persons = people.filter(({ isBot }) => !isBot).map(asOption)
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

/** "Gus (guest)" */
function asOption({ name, standing }: Person) {
  const note = standingNotes[standing]
  return { value: name, name: note === undefined ? name : `${name} (${note})` }
}

type TopBarSelectProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly name: string; readonly lang?: string }[]
  readonly choose: (value: string) => void
}

/** One choice in the top bar. On a narrow screen its label is only read out. */
function TopBarSelect({ label, value, options, choose }: TopBarSelectProps) {
  return (
    <label className="top-bar-choice">
      <span className="top-bar-label">{label}</span>
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
