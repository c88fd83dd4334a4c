import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

// Layout of a sealed value: version (1 byte) | iv (12) | tag (16) | ciphertext. AES-256-GCM.
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const TEXT_AT = 1 + IV_BYTES + TAG_BYTES;
// A wrapped key stands behind the number of the key it was wrapped with (2 bytes).
const KEK_NUMBER_BYTES = 2;

/** Key-encryption keys by version (`k1`, `k2` …); `current` wraps new keys, all of them unwrap old ones. */
export type Keks = { current: string; byVersion: ReadonlyMap<string, Uint8Array> };

/** A sealed value was altered, moved to another place, or belongs to a key that is gone. Carries no detail. */
export class SealBroken extends Error {
  constructor() {
    super('A sealed value does not open.');
    this.name = 'SealBroken';
  }
}

function seal(key: Uint8Array, place: string, content: Uint8Array): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Uint8Array.of(VERSION), iv, cipher.getAuthTag(), ciphertext]);
}

function unseal(key: Uint8Array, place: string, sealed: Uint8Array): Buffer {
  if (sealed.length < TEXT_AT || sealed[0] !== VERSION) throw new SealBroken();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, TEXT_AT));
  try {
    // This mode gives the whole text at once; `final` adds nothing to it and only checks that it was not altered.
    const content = decipher.update(sealed.subarray(TEXT_AT));
    decipher.final();
    return content;
  } catch {
    throw new SealBroken();
  }
}

/** A new 256-bit data key, for one patient or one account. */
export function newDataKey(): Uint8Array {
  return randomBytes(KEY_BYTES);
}

function numberOf(version: string): Buffer {
  const number = Buffer.alloc(KEK_NUMBER_BYTES);
  number.writeUInt16BE(Number(version.slice(1)));
  return number;
}

/** Wraps a data key under the current key-encryption key; the result names that key's version. */
export function wrapKey(keks: Keks, dataKey: Uint8Array): Uint8Array {
  const kek = keks.byVersion.get(keks.current);
  if (kek === undefined) throw new SealBroken();
  return Buffer.concat([numberOf(keks.current), seal(kek, `data-key|${keks.current}`, dataKey)]);
}

/** Which key-encryption key a wrapped key needs: `k1`, `k2` … */
export function kekVersionOf(wrapped: Uint8Array): string {
  if (wrapped.length < KEK_NUMBER_BYTES) throw new SealBroken();
  return `k${String(Buffer.from(wrapped).readUInt16BE(0))}`;
}

/** The data key inside a wrapped one. @throws SealBroken when altered, or when its key-encryption key is gone */
export function unwrapKey(keks: Keks, wrapped: Uint8Array): Uint8Array {
  const version = kekVersionOf(wrapped);
  const kek = keks.byVersion.get(version);
  if (kek === undefined) throw new SealBroken();
  return unseal(kek, `data-key|${version}`, wrapped.subarray(KEK_NUMBER_BYTES));
}

/**
 * Seals a text under the server's own key, where no patient or account owns it; the result names the key's version.
 *
 * @param place `table|server|row|column`
 */
export function sealForServer(keks: Keks, place: string, text: string): Uint8Array {
  const kek = keks.byVersion.get(keks.current);
  if (kek === undefined) throw new SealBroken();
  return Buffer.concat([numberOf(keks.current), seal(kek, `${place}|${keks.current}`, Buffer.from(text, 'utf8'))]);
}

/** Opens what {@link sealForServer} sealed to this place. @throws SealBroken */
export function unsealForServer(keks: Keks, place: string, sealed: Uint8Array): string {
  const version = kekVersionOf(sealed);
  const kek = keks.byVersion.get(version);
  if (kek === undefined) throw new SealBroken();
  return unseal(kek, `${place}|${version}`, sealed.subarray(KEK_NUMBER_BYTES)).toString('utf8');
}

/**
 * Seals a text to one place.
 *
 * @param place `table|owner|row|column`; the value opens there and nowhere else
 */
export function sealText(dataKey: Uint8Array, place: string, text: string): Uint8Array {
  return seal(dataKey, place, Buffer.from(text, 'utf8'));
}

/** Opens what {@link sealText} sealed to this place. @throws SealBroken */
export function unsealText(dataKey: Uint8Array, place: string, sealed: Uint8Array): string {
  return unseal(dataKey, place, sealed).toString('utf8');
}

/** Seals bytes (a picture, a report) to one place, as {@link sealText} does a text. */
export function sealBytes(dataKey: Uint8Array, place: string, bytes: Uint8Array): Uint8Array {
  return seal(dataKey, place, bytes);
}

/** Opens what {@link sealBytes} sealed to this place. @throws SealBroken */
export function unsealBytes(dataKey: Uint8Array, place: string, sealed: Uint8Array): Uint8Array {
  return unseal(dataKey, place, sealed);
}

/** What stands for an item's id where the row must be one a day and the id must not be read: 64 hex digits. */
export function slotOf(dataKey: Uint8Array, itemId: string): string {
  return createHmac('sha256', dataKey).update(`slot|${itemId}`, 'utf8').digest('hex');
}
