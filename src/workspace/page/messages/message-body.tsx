import { useMemo } from 'react'
import { Attachments } from '../blocks/attachments.tsx'
import { Blocks } from '../blocks/blocks.tsx'
import type { DrawContext } from '../blocks/context.ts'
import { Files } from '../blocks/files.tsx'
import { Mrkdwn } from '../blocks/text/mrkdwn.tsx'
import { usePage } from '../page-context.ts'
import type { PageMessage } from '../protocol.ts'
import { fullTime } from './days.ts'

type MessageBodyProps = { readonly channel: string; readonly message: PageMessage }

/** What a message says: its blocks, or else its text; then what hangs on it. */
export function MessageBody({ channel, message }: MessageBodyProps) {
  const context = useMessageContext(channel, message.ts)
  const { text, blocks = [], attachments = [], files = [], edited } = message
  return (
    <div className="message-body">
      {blocks.length > 0 && <Blocks blocks={blocks} context={context} />}
      {blocks.length === 0 && text !== '' && <Mrkdwn text={text} context={context} />}
      {edited !== undefined && (
        <span className="edited" title={fullTime(edited.ts)}>
          (edited)
        </span>
      )}
      {attachments.length > 0 && <Attachments attachments={attachments} context={context} />}
      {files.length > 0 && <Files files={files} />}
    </div>
  )
}

function useMessageContext(channel: string, ts: string): DrawContext {
  const { me, people, channels, act } = usePage()
  const { locale } = me
  return useMemo(() => {
    const click = (action: string, value?: string) => {
      void act({ act: 'click', message: { channel, ts }, action, ...(value === undefined ? {} : { value }) })
    }
    return { people, channels, locale, values: {}, onClick: click, onType: click, onChoose: click }
  }, [people, channels, locale, act, channel, ts])
}
