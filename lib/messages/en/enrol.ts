import { defineMessages } from '../define-messages';

export const enrol = defineMessages({
  'enrol.title': 'Set up your second step',
  'enrol.text': 'You see other people’s data or accounts, so a password is not enough. You do this once.',
  'enrol.app.title': '1. Add Flareline to your authenticator app',
  'enrol.app.text': 'Point the app’s camera at this picture.',
  'enrol.picture': 'QR code for your authenticator app. The same secret stands below as text.',
  'enrol.link': 'The app is on this device: open it',
  'enrol.secret': 'No camera? Type this secret into the app instead:',
  'enrol.code.title': '2. Write the digits it shows',
  'enrol.code': 'Six-digit code',
  'enrol.submit': 'Turn on the second step',
  'enrol.code.wrong': 'This one didn’t work. Write the digits your app shows now',
  'enrol.code.too-many': 'That was a lot of tries. Wait an hour, then try again',
  'enrol.ends-others': 'Other devices where you are signed in will be signed out.',
  'enrol.elsewhere': 'Your second step was set up on another device. Sign out here, then sign in with your code.',
});
