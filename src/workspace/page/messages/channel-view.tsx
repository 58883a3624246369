import { useCallback, useMemo, useRef } from 'react'
import { Composer, type ComposerHandle } from '../composer/composer.tsx'
import { ComposerMenus } from '../composer/composer-menus.tsx'
import type { PageChannel } from '../protocol.ts'
import { channelTitle } from '../shell/place.ts'
import { useReading } from '../sync/use-reading.ts'
import { MessageLog } from './message-log.tsx'
import { isInChannel } from './threads.ts'
import { Welcome } from './welcome.tsx'

/** A channel's messages, and where to write. */
export function ChannelView({ channel }: { readonly channel: PageChannel }) {
  const { id, messages } = channel
  const title = channelTitle(channel)
  const composer = useRef<ComposerHandle>(null)
  const insert = useCallback((text: string) => composer.current?.insert(text), [])
  const isEmpty = messages.length === 0
  useReading(channel, messages.findLast(isInChannel)?.ts)
  const welcome = useMemo(
    () => isEmpty && <Welcome channel={id} title={title} insert={insert} />,
    [isEmpty, id, title, insert],
  )
  return (
    <>
      <MessageLog name={`Messages in ${title}`} channel={id} messages={messages}>
        {welcome}
      </MessageLog>
      <Composer ref={composer} name={`Message ${title}`} channel={id}>
        <ComposerMenus channel={id} />
      </Composer>
    </>
  )
}
