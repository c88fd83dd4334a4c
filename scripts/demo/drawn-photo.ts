import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { remadePicture } from '@/lib/platform/pictures';

// Skin with a rash, as a drawing that says so: no person stood for it.
const RASH = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
  <defs>
    <radialGradient id="skin" cx="0.42" cy="0.38" r="0.85">
      <stop offset="0" stop-color="#c99374" />
      <stop offset="0.6" stop-color="#b57c5d" />
      <stop offset="1" stop-color="#8d5a42" />
    </radialGradient>
    <filter id="ragged" x="-50%" y="-50%" width="200%" height="200%">
      <feTurbulence type="fractalNoise" baseFrequency="0.012" numOctaves="3" seed="3" result="noise" />
      <feDisplacementMap in="SourceGraphic" in2="noise" scale="90" />
      <feGaussianBlur stdDeviation="16" />
    </filter>
  </defs>
  <rect width="1200" height="900" fill="url(#skin)" />
  <g filter="url(#ragged)" fill="#b23a3c" opacity="0.6">
    <ellipse cx="470" cy="420" rx="210" ry="130" />
    <ellipse cx="700" cy="520" rx="150" ry="95" />
    <ellipse cx="850" cy="330" rx="70" ry="52" />
    <ellipse cx="300" cy="640" rx="60" ry="44" />
  </g>
  <text x="40" y="860" font-family="sans-serif" font-size="34" fill="#fff">Drawn for the demo, nobody’s skin</text>
</svg>`;

/** A photo for the demo, made as an uploaded one is; throws where this machine cannot make pictures. */
export async function drawnPhoto() {
  const file = await sharp(Buffer.from(RASH)).png().toBuffer();
  const picture = await remadePicture(file);
  if (typeof picture === 'string') throw new Error(`The demo’s photo could not be made: ${picture}.`);
  return { ...picture, sha256: createHash('sha256').update(file).digest('hex') };
}
