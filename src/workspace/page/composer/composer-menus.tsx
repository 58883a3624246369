import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'

/** What can be started beside writing: global shortcuts, and examples to paste. */
export function ComposerMenus({ channel }: { readonly channel: string }) {
  const { shortcuts, examples, act } = usePage()
  const global = shortcuts.filter(({ on }) => on === 'global')
  const shortcutItems = global.map(({ name, callback }) => ({
    name,
    detail: 'scf-bot',
    run: () => void act({ act: 'shortcut', callback }),
  }))
  const exampleItems = examples.map(({ id, title }) => ({
    name: title,
    run: () => void act({ act: 'example', channel, id }),
  }))
  return (
    <>
      <Menu name="Shortcuts" items={shortcutItems} className="bar-button">
        <Icon name="bolt" /> Shortcuts
      </Menu>
      <Menu name="Paste an example" items={exampleItems} className="bar-button">
        <Icon name="clipboard" /> Paste an example
      </Menu>
    </>
  )
}
