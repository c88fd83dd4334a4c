import { say } from './say';

/** What the switch "Only for me" of an entry says; `text` where something goes with the entry. */
export function privateWords({ isPrivate }: { isPrivate: boolean }, text: string = say('private.text')) {
  return {
    only: say('private.switch'),
    state: say(isPrivate ? 'private.on' : 'private.off'),
    text,
    failed: say('ui.failed'),
  };
}
