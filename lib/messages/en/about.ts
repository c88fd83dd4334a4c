import { defineMessages } from '../define-messages';

/** What Flareline is for, and what happens to what people write here. The purpose stands word for word in the README. */
export const about = defineMessages({
  'about.title': 'About Flareline',
  'about.purpose': 'What it is for',
  'about.purpose.words':
    'A diary and sharing tool for people with lupus and the clinicians they choose; it does not diagnose, predict, monitor in real time, or recommend treatment.',
  'about.does': 'What it does',
  'about.does.log': 'You log how you feel, flares, medicines and what may have set a flare off.',
  'about.does.line': 'It draws everything with a date on one line, and leaves gaps as gaps.',
  'about.does.share': 'You choose who reads it, what they see and until when. You can stop at any time.',
  'about.not': 'What it doesn’t do',
  'about.not.watch': 'Nobody watches what you log. Nobody is alerted. In an emergency call for help yourself.',
  'about.not.advise': 'It gives no diagnosis, no forecast and no advice on a medicine or a dose.',
  'about.not.score': 'It gives you no score, and it never says that one thing caused another.',
  'about.help': 'Whom to call in an emergency',
  'about.privacy': 'How your data is kept',
  'about.back': 'Back to Flareline',

  'privacy.title': 'How your data is kept',
  'privacy.text':
    'This server is run by a clinic or by somebody you know. They run the machine. Flareline is made so that running it does not mean reading it.',
  'privacy.kept': 'What is kept',
  'privacy.kept.account':
    'Your email address, your name, your time zone, and a hash of your password. The password itself is not kept.',
  'privacy.kept.diary':
    'What you log: days, symptoms, flares, medicines, triggers and notes, and each earlier version.',
  'privacy.kept.sealed':
    'What you write in your own words, and everything about mood, mind, cycle and pregnancy, is sealed with a key of your own.',
  'privacy.kept.log': 'Who opened your line, when, and what lay open to them.',
  'privacy.kept.consent':
    'What you agreed to, when, and to which text: keeping a health diary here, each share, and entries you asked for.',
  'privacy.kept.not': 'No place, no contacts, no tracking. No page asks anybody else’s server for anything.',
  'privacy.sees': 'Who sees what',
  'privacy.sees.you': 'You see everything on your line, and who looked.',
  'privacy.sees.clinicians':
    'A clinician sees what you switched on for them, from the day you chose and until the day you chose. What you mark private nobody else sees.',
  'privacy.sees.admin':
    'Administrators see your first name, initial, email address and when you last signed in. They see nothing you log, and not who treats you.',
  'privacy.sees.nobody': 'Nobody else. There is no advertising, and nothing is sold or handed on.',
  'privacy.letters': 'Letters',
  'privacy.letters.text':
    'Letters hold links and no word about your health. Their subject says nothing a stranger could learn from.',
  'privacy.limits': 'What no program can promise',
  'privacy.limits.root': 'Whoever controls the machine this runs on can get at its memory and its keys.',
  'privacy.limits.screen': 'Somebody you share with can take a picture of their screen. What was seen can’t be unseen.',
  'privacy.limits.phone': 'A program that spies on your own phone sees what you see.',
});
