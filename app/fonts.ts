import localFont from 'next/font/local';

// Two files per face: one for English, one fetched only when a name needs it (Łukasz, Şule).
// next/font takes one unicode-range per call, and its arguments must be literals.
const voice = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  variable: '--face-voice',
  weight: '200 800',
  adjustFontFallback: 'Times New Roman',
});

const voiceExtended = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  variable: '--face-voice-ext',
  weight: '200 800',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB',
    },
  ],
});

const ui = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  variable: '--face-ui',
  weight: '200 800',
});

const uiExtended = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  variable: '--face-ui-ext',
  weight: '200 800',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB',
    },
  ],
});

/** Class names that set `--face-voice` and `--face-ui` (with their extended parts); they belong on `<html>`. */
export const fontClasses = [voice, voiceExtended, ui, uiExtended].map((face) => face.variable).join(' ');
