import { defineMessages } from '../define-messages';

/**
 * Letters: plain text, and a subject that says nothing of anybody's health. Whoever reads over a shoulder learns the
 * product's name and no more.
 */
export const mail = defineMessages({
  'mail.subject.join': 'Your link for Flareline',
  'mail.subject.message': 'You have a new message in Flareline',
  'mail.subject.password': 'Your Flareline password',
  'mail.sign-up':
    'Somebody, most likely you, wants to make a Flareline account with this address.\n\nOpen this link to go on. It works once, for seven days:\n\n{link}\n\nIf that wasn’t you, you need not do anything.',
  'mail.account-exists':
    'Somebody, most likely you, wanted to make a Flareline account with this address. There is one already.\n\nSign in here:\n\n{link}\n\nIf you don’t remember the password, choose “Forgot it?” on that page. If that wasn’t you, you need not do anything.',
  'mail.staff-invitation':
    'An administrator of Flareline made an account ready for you.\n\nOpen this link to choose your password. It works once, for seven days:\n\n{link}\n\nIf you don’t know what this is about, you need not do anything.',
  'mail.password-link':
    'Somebody, most likely you, asked for a new Flareline password.\n\nOpen this link to choose one. It works once, for 30 minutes, and only the newest link works:\n\n{link}\n\nIf that wasn’t you, you need not do anything: your password stays as it is.',
  'mail.password-changed':
    'The password of your Flareline account was changed. Devices that were signed in with it were signed out.\n\nIf that wasn’t you, ask for a new password at once:\n\n{link}',
  'mail.share-invited':
    'There is a message for you in Flareline. Sign in to read it:\n\n{link}\n\nIf you have no account on this server, ask the administrator of your clinic to make one for this address.',
});
