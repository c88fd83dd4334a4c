import { defineMessages } from '../define-messages';

/** Starting an account, and asking for a new password. */
export const join = defineMessages({
  'join.title': 'Start your line',
  'join.text': 'Write your email address. We send you a link, and you go on from there.',
  'join.email': 'Email',
  'join.submit': 'Send me the link',
  'join.adults': 'Flareline is for adults with lupus. You need to be 18 or over.',
  'join.clinicians': 'You are a clinician? The administrator of your clinic makes your account.',
  'join.have': 'You have an account?',
  'join.sign-in': 'Sign in',
  'join.sent': 'If that address can be used, we sent a message. Open the link in it to go on.',
  'join.sent.text': 'It can take a minute. Look in the folder for unwanted mail too.',
  'join.too-many': 'That was a lot of tries. Wait a quarter of an hour, then try again',

  'forgot.title': 'Forgot your password?',
  'forgot.text': 'Write the email address you sign in with. We send you a link to choose a new password.',
  'forgot.back': 'Back to sign in',

  'sign-up.title': 'A few things about you',
  'sign-up.text': 'This takes a minute. Then your line begins.',
  'sign-up.name.hint': 'What the clinicians you choose will see',
  'sign-up.year': 'Year of birth',
  'sign-up.year.hint': 'Four digits, like 1990',
  'sign-up.year.missing': 'Write your year of birth with four digits, like 1990',
  'sign-up.year.impossible': 'This year can’t be right. Write it with four digits, like 1990',
  'sign-up.year.too-young': 'You need to be 18 or over to keep a line here',
  'sign-up.consent.title': 'Keeping a health diary',
  'sign-up.consent.text':
    'What you log here is about your health. It is kept on this server, and only you and the clinicians you choose can read it. You can stop sharing whenever you like.',
  'sign-up.consent.privacy': 'How your data is kept',
  'sign-up.consent':
    'I am 18 or over, and I agree that Flareline keeps what I log about my health so that I can read it and share it.',
  'sign-up.consent.missing': 'Tick this to go on: without it nothing about your health may be kept',
  'sign-up.submit': 'Begin my line',
});
