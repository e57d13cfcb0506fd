/**
 * Who complained is nobody's business: contact data lies encrypted (AES-256-GCM) under a key of its own per complaint,
 * which is wrapped by the newest key of the installation's ring (key-ring.ts). Phone and tracking code are kept as keyed hashes only.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { derive, keyWithId, lastingSecret, newestKey } from './key-ring.ts'

export type Contact = { name: string; phone: string; address?: string | undefined }
/** Spreads into the columns of a complaint. */
export type SealedContact = {
  sealedContact: Uint8Array<ArrayBuffer>
  sealedKey: Uint8Array<ArrayBuffer>
  keyId: string
  phoneHash: string
}

/** Layout: 12 bytes nonce, 16 bytes tag, ciphertext. `about` binds the box to its complaint: it cannot be moved to another row. */
export function lock(key: Buffer, plain: Uint8Array, about: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const box = Buffer.concat([cipher.update(plain), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), box]))
}

export function unlock(key: Buffer, box: Uint8Array, about: string): Buffer {
  const bytes = Buffer.from(box)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

type WrappedKey = { sealedKey: Uint8Array<ArrayBuffer>; keyId: string }

/** Only the wrapping has to be made anew when keys of the installation change. */
export function wrapKey(secret: string, about: string, own: Buffer): WrappedKey {
  const { id: keyId, contact: master } = newestKey(secret)
  return { sealedKey: lock(master, own, about), keyId }
}

type Wrapped = { id: string; sealedKey: Uint8Array; keyId: string | null }
export const unwrapKey = (secret: string, { id, sealedKey, keyId }: Wrapped): Buffer =>
  unlock(keyWithId(secret, keyId).contact, sealedKey, id)

export function sealContact(secret: string, complaintId: string, contact: Contact): SealedContact {
  const own = randomBytes(32)
  return {
    sealedContact: lock(own, Buffer.from(JSON.stringify(contact)), complaintId),
    ...wrapKey(secret, complaintId, own),
    phoneHash: phoneHash(secret, contact.phone),
  }
}

type Sealed = { id: string; sealedContact: Uint8Array | null; sealedKey: Uint8Array | null; keyId: string | null }

/** null when nothing was sealed; throws when the box was altered or its key is not in the ring. */
export function openContact(secret: string, complaint: Sealed): Contact | null {
  if (!complaint.sealedContact || !complaint.sealedKey) return null
  const own = unwrapKey(secret, { ...complaint, sealedKey: complaint.sealedKey })
  return JSON.parse(unlock(own, complaint.sealedContact, complaint.id).toString('utf8')) as Contact
}

/** A file that names people, e.g. a hotline's sheet; bound to the row that it belongs to. The id of its key stands before it. */
export function sealFile(secret: string, id: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const key = newestKey(secret)
  return new Uint8Array(Buffer.concat([Buffer.from(key.id, 'hex'), lock(key.file, bytes, id)]))
}

const keyIdBytes = 8
export const keyIdOfFile = (sealed: Uint8Array): string => Buffer.from(sealed.subarray(0, keyIdBytes)).toString('hex')

export const openFile = (secret: string, id: string, sealed: Uint8Array): Buffer =>
  unlock(keyWithId(secret, keyIdOfFile(sealed)).file, sealed.subarray(keyIdBytes), id)

const keyedHash = (secret: string, purpose: string, value: string): string =>
  createHmac('sha256', derive(lastingSecret(secret), purpose))
    .update(value)
    .digest('hex')

/** Recognises a repeat caller without keeping the number. */
export const phoneHash = (secret: string, phone: string): string => keyedHash(secret, 'phone', phone.replace(/\D/g, ''))

export const trackingCodeHash = (secret: string, code: string): string => keyedHash(secret, 'tracking-code', code)

const sixteenDigits = (bytes: Buffer): string => String(bytes.readBigUInt64BE() % 10n ** 16n).padStart(16, '0')

/**
 * The tracking code. With a retry key the code is made from key and content, so that the same request sent again gives the same
 * receipt although only a hash of the code is stored; both together are unguessable without the secret.
 */
export function trackingCode(secret: string, retry?: { key: string; content: string }): string {
  if (!retry) return sixteenDigits(randomBytes(8))
  return sixteenDigits(Buffer.from(keyedHash(secret, 'receipt', JSON.stringify([retry.key, retry.content])), 'hex'))
}

const firstCharacter = (text: string): string => [...text.trim()][0] ?? ''

/** 张三丰 → 张* (the length of a name is a hint, too). */
export const maskName = (name: string): string => `${firstCharacter(name)}*`

/** 13812341234 → 138****1234; anything too short to hide something in is hidden whole. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 10 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

/** Telephone and identity numbers inside a free text. */
export const maskNumbers = (text: string): string =>
  text.replace(/(?<!\d)\d{7,18}[\dXx]?(?!\d)/g, (number) => `${number.slice(0, 3)}****${number.slice(-2)}`)
