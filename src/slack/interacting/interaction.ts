import type { RespondFn } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { Language } from '../../language.ts'
import { answerNotice } from '../drawing/answer-view.ts'
import type { Languages } from '../reading/languages.ts'

/** Somebody used a button, a menu, a form or a shortcut: who, and the ways to answer them. */
export type Interaction = {
  readonly client: WebClient
  readonly team: string
  readonly user: string
  /** Somebody from another company, as far as Slack says so with the interaction. */
  readonly isOutsider: boolean
  /** The language of whoever it was, asked of Slack when it is first needed. */
  language(): Promise<Language>
  /** Opens a modal, on top of the one in which the interaction was, if it was in one. Gives the id of the new one. */
  show(view: ModalView): Promise<string>
  /**
   * Says something to whoever it was, and to nobody else: in the modal that `show` has opened, else as a private
   * message. What was done in a modal, or by the global shortcut, comes without an address for such a message.
   */
  tell(sentence: string): Promise<void>
  /** Ours, to know our own posts again. */
  readonly botId: string | undefined
  /** Answers to the address that came with the interaction; it is good for half an hour and five answers. */
  readonly respond: RespondFn | undefined
}

type Source = {
  readonly languages: Languages
  readonly client: WebClient
  readonly team: string
  readonly user: string
  readonly isOutsider: boolean
  /** What was written or looked at. Its language counts where Slack does not tell the person's. */
  readonly text?: string
  readonly trigger: string
  /** The view in which the button or the menu stands. */
  readonly view?: { readonly type: string } | undefined
  /** The thread in which the message with the button or the menu stands. */
  readonly thread?: string | undefined
  readonly respond?: RespondFn | undefined
  readonly botId?: string | undefined
}

export function interactionOf(source: Source): Interaction {
  const { languages, client, team, user, isOutsider, text = '', trigger: trigger_id, respond } = source
  const { botId, thread } = source
  let asked: Promise<Language> | undefined
  let opened: string | undefined
  const language = () => {
    asked ??= languages.ofReader({ client, team, user, text })
    return asked
  }
  return {
    ...{ client, team, user, isOutsider, language, respond, botId },
    async show(view) {
      const isAbove = source.view?.type === 'modal'
      const answer = isAbove
        ? await client.views.push({ trigger_id, view })
        : await client.views.open({ trigger_id, view })
      opened = answer.view?.id ?? ''
      return opened
    },
    async tell(sentence) {
      if (opened !== undefined) return replaceView(client, opened, answerNotice(sentence, await language()))
      // Slack shows an answer to a button in the channel, unless it names the thread (slackapi/bolt-python#842).
      const place = thread === undefined ? {} : { thread_ts: thread }
      await respond?.({ response_type: 'ephemeral', replace_original: false, ...place, text: sentence })
    },
  }
}

/** Puts another view in the place of an open one. Somebody who has closed it by now misses nothing. */
export async function replaceView(client: WebClient, id: string, view: ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: id, view })
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'not_found' && code !== 'view_not_found') throw error
  }
}
