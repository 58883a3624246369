import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import type { MenuItem } from '../parts/menu-list.tsx'
import type { PageMessage } from '../protocol.ts'
import { isMine } from './author.ts'

type MessageToolsProps = {
  readonly channel: string
  readonly message: PageMessage
  readonly isInThread: boolean
  readonly edit: () => void
}

/** What can be done with a message; seen while it is pointed at or holds the focus. */
export function MessageTools(props: MessageToolsProps) {
  const { channel, message, isInThread } = props
  const { openThread } = usePage()
  const items = useItems(props)
  return (
    <div className="message-tools">
      {!isInThread && !message.ephemeral && (
        <button
          type="button"
          className="icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => openThread({ channel, ts: message.thread_ts ?? message.ts })}
        >
          <Icon name="reply" />
        </button>
      )}
      <Menu name="More actions" items={items}>
        <Icon name="dots" />
      </Menu>
    </div>
  )
}

function useItems({ channel, message, edit }: MessageToolsProps): MenuItem[] {
  const { me, shortcuts, act, inspect } = usePage()
  const { ts } = message
  const place = { channel, ts }
  const ofMessages = shortcuts.filter(({ on }) => on === 'message')
  const actions = ofMessages.map(({ name, callback }) => ({
    name,
    detail: 'scf-bot',
    run: () => void act({ act: 'shortcut', callback, message: place }),
  }))
  const own = [
    { name: 'Edit message', run: edit },
    { name: 'Delete message', isDanger: true, run: () => void act({ act: 'delete', channel, ts }) },
  ]
  return [
    // Slack offers no shortcuts on ephemeral messages.
    ...(message.ephemeral ? [] : actions),
    { name: 'Show requests', run: () => inspect(place) },
    ...(isMine(message, me.id) ? own : []),
  ]
}
