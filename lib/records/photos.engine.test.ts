import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenPhoto } from '@/db/factories/given-photos';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { photoBytes } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { getLastChange, undoChange } from './changes';
import { addPhoto, getPhoto, listPhotos, readPicture, removePhoto, writeCaption } from './photos';

const HIDDEN = { message: 'not_found' };

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), patient.zone);
});

const picture = (name: string) => ({
  full: Buffer.from(`full ${name}`),
  small: Buffer.from(`small ${name}`),
  width: 40,
  height: 30,
  sha256: name,
});

const photo = (name: string, more: { day?: string; episodeId?: string; caption?: string } = {}) => {
  const { day = today, episodeId = null, caption = null } = more;
  return { day, zone: patient.zone, drawnAt: null, episodeId, systemId: 'skin', caption, picture: picture(name) };
};

async function photoOf(name: string, more = {}): Promise<string> {
  const saved = await addPhoto(viewer, patient, photo(name, more));
  return (saved as { photoId: string }).photoId;
}

test('a photo of a flare is seen again on its day and in its flare, with its words', async () => {
  const episodeId = await givenEpisode(patient, { day: addDays(today, -3) });
  const id = await photoOf('cheek', { episodeId, caption: 'left cheek' });
  const [ofDay] = await listPhotos(viewer, patient, { day: today });
  const [ofFlare] = await listPhotos(viewer, patient, { episodeId });
  expect(ofDay).toEqual(ofFlare);
  expect(ofDay).toMatchObject({ id, day: today, systemId: 'skin', caption: 'left cheek', version: 1 });
  expect(await getLastChange(viewer, patient)).toMatchObject({ words: { kind: 'entry', noun: 'photo' } });
});

test('its bytes come back as they were kept, and stand nowhere in clear', async () => {
  const id = await photoOf('rash');
  const full = await readPicture(viewer, patient, { photoId: id, size: 'full' });
  const small = await readPicture(viewer, patient, { photoId: id, size: 'small' });
  expect([full, small].map((bytes) => Buffer.from(bytes).toString())).toEqual(['full rash', 'small rash']);
  const kept = await engine.read((q) => q.select().from(photoBytes));
  expect(kept.some(({ bytes }) => Buffer.from(bytes).includes('rash'))).toBe(false);
});

test('the same file on the same day is noticed, on another day it is another photo', async () => {
  await photoOf('twice');
  const again = await addPhoto(viewer, patient, photo('twice'));
  const before = await addPhoto(viewer, patient, photo('twice', { day: addDays(today, -1) }));
  expect([again, before]).toMatchObject([
    { status: 'invalid', fields: { photo: ['photo.same'] } },
    { status: 'saved' },
  ]);
});

test('a photo of tomorrow, and one in somebody else’s flare, are not kept', async () => {
  const other = await givenPatient();
  const theirs = await givenEpisode(other, { day: today });
  expect(await addPhoto(viewer, patient, photo('early', { day: addDays(today, 2) }))).toMatchObject({
    status: 'invalid',
    fields: { day: ['day.future'] },
  });
  await expect(addPhoto(viewer, patient, photo('theirs', { episodeId: theirs }))).rejects.toMatchObject(HIDDEN);
});

test('when no more fits, it is said; a removed photo still takes its room', async () => {
  const id = await givenPhoto(patient, { day: today, bytes: 500 * 1024 * 1024 });
  await removePhoto(viewer, patient, id);
  expect(await addPhoto(viewer, patient, photo('one more'))).toMatchObject({ fields: { photo: ['photo.quota'] } });
});

test('the words are rewritten on the version that was shown, and a stale form gets those that stand', async () => {
  const id = await photoOf('words', { caption: 'first' });
  await writeCaption(viewer, patient, { photoId: id, caption: 'second', version: 1 });
  const stale = await writeCaption(viewer, patient, { photoId: id, caption: 'third', version: 1 });
  expect(stale).toEqual({ status: 'conflict', caption: 'second' });
  expect(await getPhoto(viewer, patient, id)).toMatchObject({ caption: 'second', version: 2 });
});

test('what was removed is gone for everybody, and Undo brings it back', async () => {
  const id = await photoOf('gone');
  const { undoId } = await removePhoto(viewer, patient, id);
  await expect(getPhoto(viewer, patient, id)).rejects.toMatchObject(HIDDEN);
  await expect(readPicture(viewer, patient, { photoId: id, size: 'full' })).rejects.toMatchObject(HIDDEN);
  expect(await listPhotos(viewer, patient, { day: today })).toEqual([]);
  await undoChange(viewer, patient, undoId ?? '');
  expect(await getPhoto(viewer, patient, id)).toMatchObject({ id });
});

test('a clinician sees photos where photos are shared, never a private one, never another patient’s', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['flares', 'photos'] });
  const theirs = issueViewer(clinician.session);
  const open = await photoOf('open', { caption: 'shared words' });
  const hidden = await givenPhoto(patient, { day: today, isPrivate: true });
  const decoy = await givenPhoto(await givenPatient(), { day: today });
  expect(await listPhotos(theirs, patient, { day: today })).toMatchObject([{ id: open, caption: 'shared words' }]);
  const small = await readPicture(theirs, patient, { photoId: open, size: 'small' });
  expect(Buffer.from(small).toString()).toBe('small open');
  for (const photoId of [hidden, decoy]) {
    await expect(readPicture(theirs, patient, { photoId, size: 'full' })).rejects.toMatchObject(HIDDEN);
  }
});
