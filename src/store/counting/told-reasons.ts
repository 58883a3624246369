/** Why a message has no reply of its own though people were told of it: by a card, say, that shows one run more. */
export const toldReasons = ['silent', 'dismissed', 'edited_away'] as const
