import { noticeView } from '../../drawing/views.ts'
import type { Interaction } from '../../interacting/interaction.ts'
import type { UsedCard } from '../../interacting/reach.ts'
import { memoryWords } from '../../words.ts'
import { accessTo, type FixSource, fixesViewFor } from './known-fixes.ts'

/** Opens what fixed an incident before, and its runbooks. What it shows is decided by who opens it. */
export async function openFixes(services: FixSource, reader: Interaction, used: UsedCard): Promise<void> {
  const access = await accessTo(services, reader, used)
  if ('why' in access) {
    const language = await reader.language()
    await reader.show(noticeView(memoryWords.menu.fixes[language], access.why, language))
    return
  }
  await reader.show(await fixesViewFor(services, reader, access))
}
