import { cookies, headers } from 'next/headers';

/** What a request says of its screen, and of what was chosen for drawings before. Nothing of it is proven. */
export type ScreenHints = {
  /** The `plot` cookie: which of the two drawings fits. */
  plot: string | undefined;
  /** The `lanes` cookie: which lanes were shown last. */
  lanes: string | undefined;
  mobile: string | null;
  userAgent: string | null;
};

/** Reads the hints of this request. */
export async function screenHints(): Promise<ScreenHints> {
  const [sent, jar] = [await headers(), await cookies()];
  return {
    plot: jar.get('plot')?.value,
    lanes: jar.get('lanes')?.value,
    mobile: sent.get('sec-ch-ua-mobile'),
    userAgent: sent.get('user-agent'),
  };
}
