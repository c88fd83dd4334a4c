import type { MeasurementKind, MeasurementUnit, SunProtection } from '@/lib/clinical/measurements';
import { defineMessages } from '../define-messages';

const kinds = defineMessages({
  'measurement.kind.weight': 'Weight',
  'measurement.kind.blood-pressure': 'Blood pressure',
  'measurement.kind.temperature': 'Temperature',
  'measurement.kind.sleep': 'Sleep',
  'measurement.kind.outdoors': 'Time outdoors',
}) satisfies Record<`measurement.kind.${MeasurementKind}`, string>;

const units = defineMessages({
  'measurement.unit.kg': 'kg',
  'measurement.unit.lb': 'lb',
  'measurement.unit.mmHg': 'mmHg',
  'measurement.unit.C': '°C',
  'measurement.unit.F': '°F',
}) satisfies Record<`measurement.unit.${Exclude<MeasurementUnit, 'h' | 'min'>}`, string>;

const sun = defineMessages({
  'measurement.sun.none': 'not covered',
  'measurement.sun.partly': 'partly covered',
  'measurement.sun.covered': 'well covered or in the shade',
}) satisfies Record<`measurement.sun.${SunProtection}`, string>;

type Asked = MeasurementKind | 'lower';

const missing = defineMessages({
  'measurement.missing.weight': 'Write a number, like 70.5',
  'measurement.missing.blood-pressure': 'Write the upper number, like 120',
  'measurement.missing.lower': 'Write the lower number, like 80',
  'measurement.missing.temperature': 'Write a number, like 37.2',
  'measurement.missing.sleep': 'Write the hours, like 7.5',
  'measurement.missing.outdoors': 'Write the minutes, like 90',
}) satisfies Record<`measurement.missing.${Asked}`, string>;

const numbers = defineMessages({
  'measurement.number.weight': 'Write a number like 70.5, with at most two digits after the point',
  'measurement.number.blood-pressure': 'Write a whole number, like 120',
  'measurement.number.lower': 'Write a whole number, like 80',
  'measurement.number.temperature': 'Write a number like 37.2, with at most two digits after the point',
  'measurement.number.sleep': 'Write a number of hours like 7.5, with at most two digits after the point',
  'measurement.number.outdoors': 'Write whole minutes, like 90',
}) satisfies Record<`measurement.number.${Asked}`, string>;

/** Weight, blood pressure, temperature, sleep, time outdoors. */
export const measurements = defineMessages({
  ...kinds,
  ...units,
  ...sun,
  ...missing,
  ...numbers,
  'measurement.hours.one': 'hour',
  'measurement.hours.other': 'hours',
  'measurement.minutes.one': 'minute',
  'measurement.minutes.other': 'minutes',
  'measurement.title': 'Measurements',
  'measurement.text': 'What you measure at home. It is kept as you enter it, and nobody watches it.',
  'measurement.kinds': 'Which measurement',
  'measurement.new': 'Add one',
  'measurement.edit': 'Change this measurement',
  'measurement.value.weight': 'Weight',
  'measurement.value.blood-pressure': 'Upper number',
  'measurement.value.temperature': 'Temperature',
  'measurement.value.sleep': 'Hours of sleep',
  'measurement.value.outdoors': 'Minutes outdoors by day',
  'measurement.sun': 'Hat, clothes, sunscreen, shade',
  'measurement.sun.unsaid': 'Not said',
  'measurement.sunned': '{value}, {sun}',
  'measurement.lower': 'Lower number',
  'measurement.unit-label': 'Unit',
  'measurement.day': 'Day',
  'measurement.at': 'Time, if you like',
  'measurement.sure': 'Yes, this is right',
  'measurement.save': 'Save it',
  'measurement.save.change': 'Save the change',
  'measurement.remove': 'Remove this measurement',
  'measurement.keep': 'Leave it as it is',
  'measurement.list': 'What you entered',
  'measurement.none': 'Nothing entered yet.',
  'measurement.one': '{value} {unit}',
  'measurement.pressure': '{value} over {lower} {unit}',
  'measurement.converted': 'that is {value} {unit}',
  'measurement.when': '{day}, {hour}',
  'measurement.change.label': 'Change {value}, {day}',
  'measurement.change': 'Change',
  'measurement.trend':
    'From {first} to {last} {unit}, {span}: {count} entries, the lowest {least}, the highest {most}.',
  'measurement.later': 'Filled in later',
  'measurement.value.impossible': 'This can’t be. Check the number and the unit',
  'measurement.unlikely': 'Is this right? It’s unlike most, or unlike your last one. Tick the box to keep it',
  'measurement.unit': 'Choose one of the units shown',
  'measurement.hour': 'Write a time, like 08:10',
  'measurement.sun.unknown': 'Choose one of the answers shown',
});
