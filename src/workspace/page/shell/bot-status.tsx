import type { BotState } from '../protocol.ts'

type BotStatusProps = { readonly bot: BotState; readonly isConnected: boolean }

/** A line while the bot or the server is away; nothing while all is well. */
export function BotStatus({ bot, isConnected }: BotStatusProps) {
  const sentence = statusSentence(bot, isConnected)
  return (
    <div role="status">
      {sentence !== undefined && (
        <div className="status">
          <p>{sentence}</p>
          {isConnected && bot.problem !== undefined && <pre>{bot.problem}</pre>}
        </div>
      )}
    </div>
  )
}

function statusSentence({ state }: BotState, isConnected: boolean): string | undefined {
  if (!isConnected) return 'The connection to the workspace is lost and is being tried again…'
  if (state === 'starting') return 'scf-bot is starting…'
  if (state === 'down') return 'scf-bot has ended and is started again…'
  return undefined
}
