import sharp from 'sharp';

/** What a file is by its first bytes; its name and what a client says of it count for nothing. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'pdf';

/** Why a file cannot be kept: `kind` none of ours, `size` too many pixels, `broken` it does not open. */
export type PictureFault = 'kind' | 'size' | 'broken';

/** A picture made anew: WebP without place, camera or any other note. Lengths in pixels. */
export type Picture = { full: Uint8Array; small: Uint8Array; width: number; height: number };

/** Bytes that a PDF may have. */
export const MOST_PDF_BYTES = 10 * 1024 * 1024;

const MOST_PIXELS = 50_000_000;
const FULL_EDGE = 2560;
// Shown at 96 px; twice as many for a fine screen.
const SMALL_EDGE = 192;
const QUALITY = 82;

const SIGNS: readonly (readonly [FileKind, number, string])[] = [
  ['jpeg', 0, 'ffd8ff'],
  ['png', 0, '89504e470d0a1a0a'],
  ['pdf', 0, '255044462d'],
  ['webp', 8, '57454250'],
];

/** What a file is by its first bytes; null for anything else, SVG and GIF among them. */
export function kindOfFile(bytes: Uint8Array): FileKind | null {
  const hex = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const found = SIGNS.find(([, at, sign]) => hex.startsWith(sign, at * 2));
  if (found === undefined) return null;
  return found[0] === 'webp' && !hex.startsWith('52494646') ? null : found[0];
}

// A decoded picture is large, and several at once would be many times that: one after the other.
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => null);
  return mine;
}

sharp.cache(false);

async function decoded(bytes: Uint8Array): Promise<Picture> {
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate();
  const inside = { fit: 'inside', withoutEnlargement: true } as const;
  const full = await open()
    .resize({ width: FULL_EDGE, height: FULL_EDGE, ...inside })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  const small = await sharp(full.data)
    .resize({ width: SMALL_EDGE, height: SMALL_EDGE, fit: 'cover' })
    .webp({ quality: QUALITY })
    .toBuffer();
  return { full: full.data, small, width: full.info.width, height: full.info.height };
}

/** Makes a picture anew from JPEG, PNG or WebP, at most 2,560 px wide or high and upright. Never throws for a bad file. */
export async function remadePicture(bytes: Uint8Array): Promise<Picture | PictureFault> {
  // Before any decoder sees it: the decoder would open SVG and GIF too.
  const kind = kindOfFile(bytes);
  if (kind === null || kind === 'pdf') return 'kind';
  try {
    return await inTurn(() => decoded(bytes));
  } catch (error) {
    return error instanceof Error && /pixel limit/i.test(error.message) ? 'size' : 'broken';
  }
}
