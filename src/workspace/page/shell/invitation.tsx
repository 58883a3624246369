import { usePage } from '../page-context.ts'

/** Says that the bot hears nothing of a channel, and lets it in. */
export function Invitation({ channel }: { readonly channel: string }) {
  const { act } = usePage()
  // What somebody would type.
  const invite = { act: 'command', channel, command: '/invite', text: '@scf-bot' } as const
  return (
    <span className="muted">
      scf-bot is not in this channel.{' '}
      <button type="button" className="link-button" onClick={() => void act(invite)}>
        Invite scf-bot
      </button>
    </span>
  )
}
