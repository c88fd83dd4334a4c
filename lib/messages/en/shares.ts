import { defineMessages } from '../define-messages';

export const shares = defineMessages({
  'share.category.unknown': 'Choose one of the switches shown',

  'shares.title': 'Who can see my line',
  'shares.people.none': 'Nobody today. You decide who, what, and for how long.',
  'shares.people.one': 'One person today. You decide what, and for how long.',
  'shares.people.other': '{count} people today. You decide what, and for how long.',
  'shares.add': 'Add someone',
  'shares.back': 'Back to who can see my line',
  'shares.empty.title': 'Nobody sees your line',
  'shares.empty.text':
    'You can add a clinician you trust. You choose what they see and until when, and you can stop it whenever you like.',
  'shares.runners': 'The people who run Flareline manage accounts. They can’t open your line.',

  'shares.checked': 'Identity checked',
  'shares.unchecked': 'Not checked yet',
  'shares.until': 'Until {day}',
  'shares.what': 'What {name} can see',
  'shares.can-see': 'can see',
  'shares.hidden': 'hidden',

  'shares.level.view': 'Can look, nothing else',
  'shares.from': 'From {day} on',
  'shares.from.all': 'All your days',
  'shares.days': 'Change the days',
  'shares.days.label': 'Change the days {name} can see',
  'shares.preview': 'See what they see',
  'shares.preview.label': 'See what {name} sees',

  'shares.pause.title': 'Need everybody out for a while?',
  'shares.pause.text':
    'Nobody sees your line until you go on. Nothing is deleted, nobody is told, and each person keeps the switches you set.',
  'shares.pause': 'Pause all sharing',
  'shares.paused.title': 'All sharing is paused',
  'shares.paused.text': 'Since {day} nobody but you can open your line. The people below see it again once you go on.',
  'shares.resume': 'Go on sharing',
  'shares.people.paused': 'Nobody right now: sharing is paused.',
  'shares.said.paused': 'Sharing is paused. Nobody but you sees your line',
  'shares.said.resumed': 'Sharing goes on',
  'shares.said.days': 'The days are changed',

  'shares.change.title': 'Which days {name} can see',
  'shares.change.tab': 'Which days',
  'shares.change.text':
    'Showing less happens at once. Showing earlier days, or for longer, asks for your password if that was a while ago.',
  'shares.change.from': 'First day they see',
  'shares.change.from.hint': 'Leave it empty to show all your days',
  'shares.change.submit': 'Use these days',

  'shares.preview.title': 'What {name} sees',
  'shares.preview.tab': 'What they see',
  'shares.preview.text':
    'This is your line through their eyes: drawn anew from what is switched on for them, and from nothing else.',
  'shares.preview.paused': 'Right now they see nothing: sharing is paused.',
  'shares.preview.waiting': 'Right now they see nothing: sharing with them has not begun.',
  'shares.preview.no-line': 'Flares and medicines are hidden from them, so they see no line.',

  'shares.stop': 'Stop sharing',
  'shares.stop.title': '{name} will no longer see your line',
  'shares.stop.text':
    'It ends at once. What they have read or written down already stays with them. You can invite them again later.',
  'shares.stop.now': 'Stop sharing now',
  'shares.stop.keep': 'Keep sharing',

  'shares.waiting': 'Waiting for you: is this the right person?',
  'shares.waiting.text': 'They said yes to your invitation. They see nothing before you say that it’s them.',
  'shares.waiting.look': 'Look at the request',
  'shares.waiting.no': 'Say no',
  'shares.invited': 'Invited, waiting for an answer',
  'shares.invited.text': 'Invited on {day}. Without an answer the invitation ends on {end}.',
  'shares.invited.back': 'Take it back',
  'shares.invited.back.label': 'Take the invitation to {email} back',

  'shares.ended': 'No longer sharing: {count}',
  'shares.ended.revoked': 'You stopped it on {day}',
  'shares.ended.declined': 'They said no on {day}',
  'shares.ended.expired': 'It ended on {day}',
  'shares.ended.unanswered': 'Nobody answered',

  'shares.said.invited': 'If that address can be used, your invitation is waiting there.',
  'shares.said.confirmed': 'Sharing has begun',
  'shares.said.stopped': 'Sharing has stopped',
  'shares.said.taken-back': 'The invitation is taken back',
  'shares.said.not-them': 'They won’t see your line',

  'shares.invite.title': 'Add someone',
  'shares.invite.text':
    'Ask a clinician to read your line. First they say yes, then you check that it’s the right person. Before that they see nothing.',
  'shares.invite.email': 'Their email address',
  'shares.invite.email.hint': 'The one they sign in with, most often their work address',
  'shares.invite.what': 'What they can see',
  'shares.invite.what.hint':
    'You can change each of these whenever you like. Your name, year of birth and diagnosis always come along.',
  'shares.invite.from': 'First day they see',
  'shares.invite.from.hint': 'Leave it empty to show all your days',
  'shares.invite.end': 'Last day',
  'shares.invite.end.hint': 'Sharing always ends by itself: two years from today at the latest.',
  'shares.invite.submit': 'Invite this person',

  'shares.confirm.title': 'Is this the right person?',
  'shares.confirm.text': 'Look at each line. If something is off, ask them when you see them.',
  'shares.confirm.name': 'Name',
  'shares.confirm.practice': 'Works at',
  'shares.confirm.number': 'Registration number',
  'shares.confirm.email': 'You invited',
  'shares.confirm.checked': 'Checked',
  'shares.confirm.none': 'Not given',
  'shares.confirm.by': 'By this server’s administrator on {day}, {method}',
  'shares.confirm.method.registry': 'in the professional register',
  'shares.confirm.method.call-back': 'by calling back where they work',
  'shares.confirm.method.in-person': 'in person',
  'shares.confirm.sees': 'They will see, until {day}',
  'shares.confirm.sees.base': 'Your name, year of birth and diagnosis',
  'shares.confirm.sees.not': 'Hidden: {categories}',
  'shares.confirm.unchecked':
    'This server’s administrator has not checked who this person is. Sharing can begin once they have.',
  'shares.confirm.yes': 'Yes, start sharing',
  'shares.confirm.no': 'That’s not the person',
});
