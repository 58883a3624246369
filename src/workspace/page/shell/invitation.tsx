import { usePage } from '../page-context.ts'

/** Says that the bot hears nothing of a channel, and lets it in. */
export function Invitation({ channel }: { readonly channel: string }) {
  const { act } = usePage()
  return (
    <span className="muted">
      scf-bot is not in this channel.{' '}
      <button type="button" className="link-button" onClick={() => void act({ act: 'invite', channel })}>
        Invite scf-bot
      </button>
    </span>
  )
}
