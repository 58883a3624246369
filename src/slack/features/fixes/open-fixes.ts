import type { MessageKey } from '../../../store/cards.ts'
import { followWords } from '../../drawing/follow-words.ts'
import { noticeView } from '../../drawing/views.ts'
import type { Interaction } from '../../interacting/interaction.ts'
import { accessTo, type FixSource, fixesViewFor } from './known-fixes.ts'

/** Opens what fixed an incident before, and its runbooks. What it shows is decided by who opens it. */
export async function openFixes(services: FixSource, reader: Interaction, key: MessageKey): Promise<void> {
  const access = await accessTo(services, reader, key)
  if ('why' in access) {
    const language = await reader.language()
    await reader.show(noticeView(followWords.fixesTitle[language], access.why, language))
    return
  }
  await reader.show(await fixesViewFor(services, reader, { key, access }))
}
