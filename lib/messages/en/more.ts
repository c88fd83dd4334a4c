import { defineMessages } from '../define-messages';

/** The page behind "More". */
export const more = defineMessages({
  'more.title': 'More',
  'more.measurements.text': 'Weight, blood pressure, temperature, sleep, time outdoors',
  'more.labs': 'Labs',
  'more.labs.text': 'Results from your reports, test by test',
  'more.sharing': 'Sharing',
  'more.sharing.text': 'Who sees your line, until when, who looked',
  'more.help': 'Help now',
  'more.help.text': 'Whom to call',
  'more.profile': 'Your profile',
  'more.profile.text': 'Diagnosis, family, allergies, height',
  'more.card.text': 'A sheet to print or show, with what you choose',
  'more.history': 'History',
  'more.history.text': 'Your entries as they stood on a day, and what you removed',
  'more.settings': 'Settings',
  'more.settings.text': 'Time zone, screen, whom to ring, devices, password',
  'more.about': 'About Flareline',
  'more.about.text': 'What it is for, and what it is not',
  'more.privacy': 'How your data is kept',
  'more.privacy.text': 'What is stored, and who sees what',
  'more.account': 'Account',
  'more.signed-in': 'Signed in as {name}',
  'more.sign-out': 'Sign out',
});
