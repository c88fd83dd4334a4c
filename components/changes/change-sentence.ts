import { drugById } from '@/lib/clinical/medications';
import { isYesNo, symptomById } from '@/lib/clinical/symptoms';
import { isSystem } from '@/lib/clinical/systems';
import { answerWords } from '@/lib/messages/answer-words';
import { detailWords, signLevelWords } from '@/lib/messages/detail-words';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { sayOr } from '@/lib/messages/say-or';
import type { LastChange } from '@/lib/records/changes';

type ChangeWords = LastChange['words'];
type Of<K extends ChangeWords['kind']> = Extract<ChangeWords, { kind: K }>;

function checkInSentence({ day, ...words }: Of<'check-in'>): string {
  const answers = answerWords(words).join(', ');
  if (day === null) return answers === '' ? say('change.check-in.empty') : say('change.check-in', { answers });
  const written = { day: formatDay(day, { today: day }) };
  return answers === ''
    ? say('change.check-in.empty.past', written)
    : say('change.check-in.past', { answers, ...written });
}

function flareSentence({ act, level }: Of<'flare'>): string {
  return act === 'noted'
    ? say('change.flare.noted', { level: say(`severity.${level}`).toLowerCase() })
    : say(`change.flare.${act}`);
}

function flareDaySentence({ which, day }: Of<'flare-day'>): string {
  return say(`change.flare-day.${which}`, { day: formatDay(day, { today: day }) });
}

const signName = (sign: string): string => sayOr(`sign.${sign}`, symptomById(sign)?.label ?? sign);

function systemSentence({ system, level }: Of<'system'>): string {
  const item = isSystem(system) ? say(`system.${system}`) : system;
  return level === 0
    ? say('change.none', { item })
    : say('change.item', { item, level: say(`severity.${level}`).toLowerCase() });
}

function signSentence({ sign, level }: Of<'sign'>): string {
  const item = signName(sign);
  return level === 0
    ? say('change.none', { item })
    : say('change.item', { item, level: signLevelWords(level, { isYesNo: isYesNo(sign) }).toLowerCase() });
}

/** What stands of it now: how many joints, for all of them would hide what was saved. */
function detailSentence({ sign, detail, joints, minutes, exact }: Of<'detail'>): string {
  const item = signName(sign);
  if (detail === 'joints') return plural('change.joints', joints.length, { item });
  const [level] = detailWords({
    joints: [],
    minutes: null,
    exact: null,
    [detail]: detail === 'exact' ? exact : minutes,
  });
  return level === undefined ? say('change.detail.none', { item }) : say('change.item', { item, level });
}

function triggerSentence({ trigger, grade }: Of<'trigger'>): string {
  const item = say(`trigger.${trigger}`);
  return grade === null
    ? say('change.trigger', { item })
    : say('change.item', { item, level: say(`grade.${grade}`).toLowerCase() });
}

function medicineName({ drugId, name }: { drugId: string | null; name: string | null }): string {
  const drug = drugById(drugId);
  return drug === undefined ? (name ?? say('medicine.unnamed')) : sayOr(`drug.${drug.id}`, drug.genericName);
}

/** As many names as are read at a glance. */
const MOST_NAMED = 3;

function intakeSentence({ state, day, medicines }: Of<'intake'>): string {
  const names = medicines.map(medicineName).sort();
  const shown = names.slice(0, MOST_NAMED).join(', ');
  const count = names.length - MOST_NAMED;
  const items = count > 0 ? say('change.intake.more', { items: shown, count }) : shown;
  return day === null
    ? say(`change.intake.${state}`, { items })
    : say(`change.intake.${state}.past`, { items, day: formatDay(day, { today: day }) });
}

const ENTRY = {
  treatment: 'change.entry.treatment',
  report: 'change.entry.report',
  measurement: 'change.entry.measurement',
  check: 'change.entry.check',
  photo: 'change.entry.photo',
  profile: 'change.entry.profile',
} as const;

function resultSentence({ test }: Of<'result'>): string {
  if (test === null) return say('change.result.unnamed');
  const item = test.analyteId === null ? test.name : say(`lab.name.${test.analyteId}`);
  return say('change.result', { item });
}

type Kind = ChangeWords['kind'];
type WordsOf<K extends Kind> = { [One in K]: Of<One> }[K];

const SENTENCES: { readonly [K in Kind]: (words: WordsOf<K>) => string } = {
  'check-in': checkInSentence,
  flare: flareSentence,
  split: () => say('change.split'),
  'flare-day': flareDaySentence,
  remark: () => say('change.remark'),
  system: systemSentence,
  sign: signSentence,
  detail: detailSentence,
  trigger: triggerSentence,
  medicine: ({ act, ...one }) => say(`change.medicine.${act}`, { item: medicineName(one) }),
  dose: (one) => say('change.dose', { item: medicineName(one) }),
  intake: intakeSentence,
  result: resultSentence,
  entry: ({ noun }) => say(ENTRY[noun]),
  private: ({ isPrivate }) => say(isPrivate ? 'change.private' : 'change.shared'),
};

function sentenceOf<K extends Kind>(words: WordsOf<K>): string {
  const sentence: (typeof SENTENCES)[K] = SENTENCES[words.kind];
  return sentence(words);
}

/** The sentence for what was changed last: "Saved: bad today", "Undone: your note", "Put back: photo". */
export function changeSentence({ act, words }: Pick<LastChange, 'act' | 'words'>): string {
  return say(`change.act.${act}`, { what: sentenceOf(words) });
}
