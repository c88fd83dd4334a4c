import { defineMessages } from '../define-messages';

export const photos = defineMessages({
  'photo.title': 'Photos',
  'photo.hint':
    'A rash, a swollen joint. Where and with what it was taken is removed. Only you see it, until you share photos.',
  'photo.choose': 'Choose or take a photo',
  'photo.choose.hint': 'JPEG, PNG or WebP, at most 12 MB',
  'photo.caption': 'A few words, if you like',
  'photo.add': 'Add the photo',
  'photo.sending': 'Sending: {percent} %',
  'photo.progress': 'How much has been sent',
  'photo.failed': 'That didn’t arrive. The photo is still chosen: try again.',
  'photo.tab': 'Photo',
  'photo.alt': 'Photo, {place}, {day}',
  'photo.alt.plain': 'Photo, {day}',
  'photo.missing': 'Choose a photo first.',
  'photo.too-large': 'This file is larger than 12 MB. Choose a smaller one, or send it in a lower quality.',
  'photo.kind': 'This is no JPEG, PNG or WebP picture. Save it as one of these and try again.',
  'photo.size': 'This picture has more than 50 million pixels. Make it smaller and try again.',
  'photo.broken': 'This file is damaged and can’t be opened. Choose another one.',
  'photo.same': 'This photo is already there for this day.',
  'photo.quota': 'You have as many photos as fit. Remove some first.',
  'photo.caption.save': 'Save the words',
  'photo.remove': 'Remove the photo',
  'photo.flare': 'Open the flare',
  'photo.day': 'Open the day',
});
