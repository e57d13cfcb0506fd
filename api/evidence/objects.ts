/** Where the bytes of the evidence store lie: a folder or a bucket. Both write whole objects under a path and never change one. */
export interface Objects {
  has(path: string): Promise<boolean>
  /** Whole or not at all; the same path is only ever written with the same bytes. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** All of it, or so many bytes from a place on; null where there is none. */
  read(path: string, part?: { at: number; length: number }): Promise<Buffer | null>
}
