/** Why a version of a setting is in force again: one sentence is kept with the version, and told to readers in their own language. */

/** `version` is the one whose terms are in force again, 0 for what is built in. */
export const restoredNote = (version: number): string => (version === 0 ? '恢复内置版本' : `恢复第 ${version} 版`)

/** Of what is built in each setting had a word of its own once; such notes stay as they are. */
const restored = /^恢复(?:内置(?:版本|文字|分派|资料|安排|期限)|第 (\d+) 版)$/

/** The version that was restored, 0 for what is built in; null when a person gave a reason. */
export function restoredVersion(note: string): number | null {
  const found = restored.exec(note)
  return found && Number(found[1] ?? 0)
}
