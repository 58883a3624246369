import { useMemo } from 'react'
import type { Page } from '../page-context.ts'
import type { Shown } from '../sync/changes.ts'
import { go, hashOf } from './place.ts'

type Given = Pick<Page, 'act' | 'inspect'> & { readonly shown: Shown }

/** What the parts of the page share; a message that comes in leaves it the same object. */
export function usePageValue({ shown, act, inspect }: Given): Page {
  const { names } = shown
  const { me, people, commands, shortcuts, examples } = shown.state
  return useMemo(() => {
    const openThread: Page['openThread'] = ({ channel: id, ts }) => {
      const channel = names.find((each) => each.id === id)
      if (channel !== undefined) go(hashOf(channel, ts))
    }
    return { me, people, channels: names, commands, shortcuts, examples, act, openThread, inspect }
  }, [me, people, names, commands, shortcuts, examples, act, inspect])
}
