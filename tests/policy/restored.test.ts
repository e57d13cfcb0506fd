import { describe, expect, it } from 'vitest'
import { restoredNote, restoredVersion } from '#policy/restored.ts'

describe('why a setting is in force again', () => {
  it('is known from the sentence that is kept', () => {
    for (const version of [0, 1, 12]) expect(restoredVersion(restoredNote(version))).toBe(version)
    expect(restoredVersion('恢复内置期限')).toBe(0)
  })
  it('is what a person wrote otherwise', () => {
    for (const note of ['', '按局里通知', '恢复第 2 版，附说明', '已恢复第 2 版']) expect(restoredVersion(note)).toBeNull()
  })
})
