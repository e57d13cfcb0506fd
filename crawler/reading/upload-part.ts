/** One response or file inside an upload, as the material itself claims it. */
export interface UploadPart {
  /** address that the material claims; null for a picture or page that names none */
  url: string | null
  /** time of recording that the material claims, ISO 8601, or null */
  claimedAt: string | null
  contentType: string | null
  status: number | null
  body: Uint8Array
  /** name of the part inside the upload, or of the upload itself */
  part: string
}
