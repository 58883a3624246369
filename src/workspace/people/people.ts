import type { Context } from '../delivery/events.ts'
import { visibleModal } from '../state/modals.ts'
import { directMessage } from '../state/seed.ts'
import * as conversion from './conversion.ts'
import * as interactions from './interactions.ts'
import { chooseLocale, type LocaleChoice } from './locale.ts'
import * as membership from './membership.ts'
import * as modalActs from './modal-acts.ts'
import * as posting from './posting.ts'
import { submitModal } from './submission.ts'

/** What people in the workspace can do. Users and channels go by name or id; what fails for them throws. */
export function people(context: Context) {
  return {
    post: (post: posting.Post) => posting.postMessage(context, post),
    edit: (edit: posting.Edit) => posting.editMessage(context, edit),
    remove: (place: interactions.MessagePlace) => posting.deleteMessage(context, place),
    command: (command: interactions.Command) => interactions.useCommand(context, command),
    shortcut: (shortcut: interactions.Shortcut) => interactions.useShortcut(context, shortcut),
    click: (click: interactions.MessageClick) => interactions.clickInMessage(context, click),
    clickInView: (click: Parameters<typeof modalActs.clickInView>[1]) =>
      modalActs.clickInView(context, click),
    typeInModal: (typing: modalActs.Typing) => modalActs.typeText(context, typing),
    chooseInModal: (choosing: modalActs.Choosing) => modalActs.chooseOption(context, choosing),
    attachInModal: (attaching: modalActs.Attaching) => modalActs.attachFiles(context, attaching),
    submit: (who: { user: string }) => submitModal(context, who),
    closeModal: (who: { user: string }) => modalActs.closeModal(context, who),
    chooseLocale: (choice: LocaleChoice) => chooseLocale(context, choice),
    inviteBot: (invitation: membership.Invitation) => membership.inviteBot(context, invitation),
    removeBot: (place: Pick<membership.Invitation, 'channel'>) => membership.removeBot(context, place),
    makePrivate: (channel: string) => conversion.makePrivate(context, channel),
    share: (channel: string) => conversion.share(context, channel),
    unshare: (channel: string) => conversion.unshare(context, channel),
    openHome: (tab: interactions.HomeTab) => interactions.openHomeTab(context, tab),
  }
}

/** What can be seen in the workspace. */
export function sights(context: Context) {
  const { workspace } = context
  const idOf = (user: string) => posting.userNamed(context, user).id
  return {
    user: (name: string) => posting.userNamed(context, name),
    /** The direct message between this user and the bot. */
    directMessage: (user: string) => directMessage(workspace, posting.userNamed(context, user)),
    messages: (channel: string) => posting.channelNamed(context, channel).messages,
    /** What this user alone was shown. */
    ephemerals: (user: string) => {
      const id = idOf(user)
      return workspace.ephemerals.filter((each) => each.user === id).map(({ message }) => message)
    },
    modal: (user: string) => visibleModal(workspace, idOf(user)),
    home: (user: string) => workspace.homes.get(idOf(user)),
  }
}
