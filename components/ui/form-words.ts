/** Finished sentences for an `ActionForm`. `formWords()` of components/shell makes them. */
export type FormWords = {
  /** `other` keeps `{count}`, because only the form knows how many there are. */
  toFix: { one: string; other: string };
  /** The word that a sentence begins with when it does not say which field it is about. */
  thisField: string;
  refused: string;
  conflict: string;
  theirs: string;
  /** How a tick stands, beside one that differs. */
  ticked: string;
  unticked: string;
  showPassword: string;
  hidePassword: string;
  stepUp: { title: string; password: string; code: string; submit: string };
};
