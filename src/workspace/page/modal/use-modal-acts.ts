import { useMemo, useRef, useState } from 'react'
import type { View } from '../../state/view.ts'
import type { DrawContext } from '../blocks/context.ts'
import { usePage } from '../page-context.ts'
import { inOrder } from '../sync/acts-in-order.ts'
import { readPicked } from '../sync/read-picked.ts'

/** A form of Slack's takes 10 MB; one byte more is enough to be refused. */
const mostBytes = 10 * 1_048_576 + 1

/** What can be done in a modal, and what its blocks need for being drawn. */
export function useModalActs({ state: { values }, errors }: View) {
  const { me, people, channels, act } = usePage()
  const [underWay, setUnderWay] = useState<'submit' | 'close'>()
  // What was picked is sent when it is read from the disk, and submitted only after that.
  const reading = useRef<Promise<unknown>>(undefined)
  const next = useMemo(() => inOrder(act), [act])
  const once = async (what: 'submit' | 'close') => {
    if (underWay === what) return
    setUnderWay(what)
    await reading.current
    await next({ act: what })
    setUnderWay(undefined)
  }
  const submit = () => void once('submit')
  const context: DrawContext = {
    people,
    channels,
    locale: me.locale,
    values,
    ...(errors === undefined ? {} : { errors }),
    onClick: (action, value) =>
      void next({ act: 'view_click', on: 'modal', action, ...(value === undefined ? {} : { value }) }),
    onType: (action, text) => void next({ act: 'type', action, text }),
    onChoose: (action, value) => void next({ act: 'choose', action, value }),
    onAttach: (action, files) => {
      reading.current = Promise.all(files.map((file) => readPicked(file, mostBytes))).then((all) =>
        next({ act: 'attach', action, files: all }),
      )
    },
    onSubmit: submit,
  }
  return { context, submit, close: () => void once('close'), isSubmitting: underWay === 'submit' }
}
