import { defineMessages } from '../define-messages';

export const ui = defineMessages({
  'ui.show-password': 'Show password',
  'ui.hide-password': 'Hide password',
  'ui.to-fix.one': '{count} thing to fix',
  'ui.to-fix.other': '{count} things to fix',
  'ui.this-field': 'This',
  'ui.refused': 'That didn’t go through',
  'ui.conflict': 'Changed on two devices',
  'ui.conflict.theirs': 'Saved on the other device:',
  'ui.ticked': 'ticked',
  'ui.unticked': 'not ticked',
  'ui.failed': 'Not saved. Check your connection and tap again. Nothing is doubled.',
  'ui.step-up.title': 'First, show it’s you',
  'ui.step-up.password': 'Password',
  'ui.step-up.code': 'Code from your app',
  'ui.step-up.submit': 'Confirm and carry on',
});
