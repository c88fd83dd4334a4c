import { defineMessages } from '../define-messages';

export const states = defineMessages({
  'states.missing.title': 'This page isn’t on your line',
  'states.missing.text': 'It may have moved, or the link is not complete. Nothing you logged is lost.',
  'states.forbidden.title': 'This isn’t shared with you',
  'states.forbidden.text':
    'This part is open to someone else. If you think you should see it, ask the person whose line it is.',
  'states.link.title': 'This link can’t be used',
  'states.link.text':
    'It may have been used, have run out, or be meant for another account. If you are signed in as somebody else, sign out first. Otherwise ask for a new one.',
  'states.error.title': 'That didn’t work',
  'states.error.text': 'It’s our fault, not yours. What was saved before is still there.',
  'states.error.again': 'Try again',
  'states.error.reference': 'If you write to us, mention',
  'states.home': 'Back to the start',
});
