import { useEffect } from 'react'
import type { View } from '../../state/view.ts'
import { Blocks } from '../blocks/blocks.tsx'
import type { DrawContext } from '../blocks/context.ts'
import { usePage } from '../page-context.ts'

type HomeViewProps = { readonly home: View | undefined; readonly isRunning: boolean }

/** The app's Home; the bot is told that it is looked at. */
export function HomeView({ home, isRunning }: HomeViewProps) {
  const { me, people, channels, act } = usePage()
  useEffect(() => {
    if (isRunning) void act({ act: 'open_home' })
  }, [act, isRunning])
  const click = (action: string, value?: string) =>
    void act({ act: 'view_click', on: 'home', action, ...(value === undefined ? {} : { value }) })
  const context: DrawContext = {
    people,
    channels,
    locale: me.locale,
    values: home?.state.values ?? {},
    onClick: click,
    onType: click,
    onChoose: click,
  }
  return (
    <div className="home">
      {home === undefined ? (
        <p className="muted">scf-bot has not filled its Home yet.</p>
      ) : (
        <Blocks blocks={home.blocks} context={context} />
      )}
    </div>
  )
}
