/** Where and when a page was drawn; every form of an entry says it. */
export type FormPlace = {
  /** The day the page shows, ISO. */
  day: string;
  /** IANA zone. */
  zone: string;
  /** UTC milliseconds. */
  drawn: number;
  /** Path and query a form without scripts goes back to. */
  back: string;
  /** A fresh 128-bit key: no two forms of a page share one. */
  newKey: () => string;
};

type HiddenFieldsProps = { values: Readonly<Record<string, string>> };

/** Hidden inputs by name. */
export function HiddenFields({ values }: HiddenFieldsProps) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

type EntryFieldsProps = {
  place: FormPlace;
  /** What this form is about besides the button that is pressed. */
  values: Readonly<Record<string, string>>;
};

/** The hidden fields of a form that enters something for a day; the key makes a second try harmless. */
export function EntryFields({ place, values }: EntryFieldsProps) {
  const { day, zone, drawn, back, newKey } = place;
  return <HiddenFields values={{ key: newKey(), day, zone, drawn: String(drawn), back, ...values }} />;
}
