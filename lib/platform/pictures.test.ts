import sharp from 'sharp';
import { expect, test } from 'vitest';
import { kindOfFile, remadePicture, type Picture } from './pictures';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' }, limitInputPixels: false });

const remade = async (bytes: Uint8Array) => (await remadePicture(bytes)) as Picture;

test.each(['jpeg', 'png', 'webp'] as const)('a %s becomes a WebP of its size', async (format) => {
  const sent = await plain(300, 200).toFormat(format).toBuffer();
  const { full, small, width, height } = await remade(sent);
  expect(kindOfFile(sent)).toBe(format);
  expect([width, height]).toEqual([300, 200]);
  expect(kindOfFile(full)).toBe('webp');
  expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 192, height: 192 });
});

test('where and with what a picture was taken is gone, and so is what was hung on to the file', async () => {
  const exif = { IFD0: { Make: 'Canary Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } };
  const sent = Buffer.concat([
    await plain(80, 60).withExif(exif).jpeg().toBuffer(),
    Buffer.from('<script>canary tail</script>'),
  ]);
  expect(sent.includes('Canary Camera')).toBe(true);
  const { full, small } = await remade(sent);
  for (const bytes of [full, small]) {
    expect(Buffer.from(bytes).includes('anary')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  }
});

test('a picture taken on its side stands upright', async () => {
  const sent = await plain(120, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await remade(sent)).toMatchObject({ width: 40, height: 120 });
});

test('a large picture is made smaller, a small one is left as it is', async () => {
  expect(await remade(await plain(6000, 3000).jpeg().toBuffer())).toMatchObject({ width: 2560, height: 1280 });
});

test('fifty megapixels are taken, more are refused before they are opened', async () => {
  expect(await remade(await plain(10_000, 5_000).jpeg().toBuffer())).toMatchObject({ width: 2560, height: 1280 });
  expect(await remadePicture(await plain(10_001, 5_000).png().toBuffer())).toBe('size');
});

test.each([
  ['an SVG, whatever it is called', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
  ['a PDF', Buffer.from('%PDF-1.7\n')],
  ['nothing', Buffer.alloc(0)],
  ['a RIFF file that is no picture', Buffer.from('RIFF\u0000\u0000\u0000\u0000WAVEfmt ')],
])('%s is no picture', async (_, bytes) => {
  expect(await remadePicture(bytes)).toBe('kind');
});

test('half a picture is broken', async () => {
  const whole = await plain(400, 300).png().toBuffer();
  expect(await remadePicture(whole.subarray(0, whole.length / 2))).toBe('broken');
});
