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
  if (answers === '') return say('change.check-in.empty');
  if (day === null) return say('change.check-in', { answers });
  return say('change.check-in.past', { answers, day: formatDay(day, { today: day }) });
}

function flareSentence({ state, level }: Of<'flare'>): string {
  if (state === 'ended') return say('change.flare.over');
  if (state === 'merged') return say('change.flare.merged');
  if (state !== 'open') return say('change.taken-back');
  return say('change.flare', { level: say(`severity.${level}`).toLowerCase() });
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

function medicineSentence({ act, drugId, name }: Of<'medicine'>): string {
  const drug = drugById(drugId);
  const item = drug === undefined ? (name ?? say('medicine.unnamed')) : sayOr(`drug.${drug.id}`, drug.genericName);
  return say(`change.medicine.${act}`, { item });
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
  remark: () => say('change.remark'),
  system: systemSentence,
  sign: signSentence,
  detail: detailSentence,
  trigger: triggerSentence,
  medicine: medicineSentence,
  dose: () => say('change.dose'),
  intake: ({ state }) => say(`change.intake.${state}`),
  result: resultSentence,
  entry: ({ noun }) => say(ENTRY[noun]),
  private: ({ isPrivate }) => say(isPrivate ? 'change.private' : 'change.shared'),
  'taken-back': () => say('change.taken-back'),
};

function sentenceOf<K extends Kind>(words: WordsOf<K>): string {
  const sentence: (typeof SENTENCES)[K] = SENTENCES[words.kind];
  return sentence(words);
}

/** The sentence for what was changed last: "Saved: bad today", "Taken back". */
export function changeSentence(words: ChangeWords): string {
  return sentenceOf(words);
}
