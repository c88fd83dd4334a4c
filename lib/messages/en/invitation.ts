import { defineMessages } from '../define-messages';

/** What stands behind a one-time link: accounts that begin, and forgotten passwords. */
export const invitation = defineMessages({
  'invitation.title': 'Your link',
  'invitation.text': 'Links in our letters work once. Open yours, or paste it here.',
  'invitation.code': 'Link or code',
  'invitation.code.hint': 'The whole link, or what follows the # in it',
  'invitation.code.missing': 'Paste the link from your letter, or its code',
  'invitation.go': 'Go on',
  'invitation.other': 'Use another link',
  'invitation.for': 'For {email}',
  'invitation.first.title': 'Set up this server’s first administrator',
  'invitation.first.text': 'This account manages who may sign in. It sees nobody’s health data.',
  'invitation.staff.title': 'Your account is ready',
  'invitation.staff.text': 'Choose your password. The second step of signing in follows.',
  'invitation.staff.facts': 'What the administrator wrote down',
  'invitation.staff.wrong': 'If something is wrong here, ask the administrator to invite you again.',
  'invitation.password.title': 'Choose a new password',
  'invitation.password.text':
    'Every device is signed out. After that you sign in with the new password, and with your code if you have one.',
  'invitation.password.submit': 'Use this password',
  'invitation.name': 'Your name',
  'invitation.name.missing': 'Write your name',
  'invitation.email': 'Email',
  'invitation.zone': 'Where your days are',
  'invitation.zone.hint': 'The time zone you live in',
  'invitation.passphrase': 'Password',
  'invitation.passphrase.hint': '15 characters or more. Four or five words in a row are easy to remember.',
  'invitation.passphrase.missing': 'Write a password of 15 characters or more',
  'invitation.passphrase.too-short': 'This has fewer than 15 characters. Add a word or two',
  'invitation.passphrase.too-long': 'This has more than 128 characters. Take a few away',
  'invitation.passphrase.too-plain': 'This is easy to guess from your name, your email or this page. Use other words',
  'invitation.passphrase.too-common':
    'Many people use this, so it is tried first. Take four or five words that have nothing to do with each other',
  'invitation.submit': 'Make this account',
  'invitation.unusable': 'This link can’t be used. Ask for a new one; what you wrote is still here',
});
