type Props = { next: string | null; back: string };

/** Where a sign-in form goes on to, and where it comes back to when something is to be corrected. */
export function HiddenPlaces({ next, back }: Props) {
  return (
    <>
      {next !== null && <input type="hidden" name="next" value={next} />}
      <input type="hidden" name="back" value={back} />
    </>
  );
}
