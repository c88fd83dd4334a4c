import { defineMessages } from '../define-messages';

/** "Only for me": the switch of every entry. */
export const privateEntries = defineMessages({
  'private.switch': 'Only for me',
  'private.of': '{item}: who sees it',
  'private.on': 'nobody else sees it',
  'private.off': 'goes with what you share',
  'private.text': 'What is only for you is never shared with anyone.',
  'private.check-in': 'Keeps this day’s check-in to yourself. Symptoms have a switch of their own.',
  'private.flare': 'Keeps this flare to yourself, with the places, signs, triggers and photos noted in it.',
  'private.medicine': 'Keeps this medicine to yourself, with its doses and answers.',
});
