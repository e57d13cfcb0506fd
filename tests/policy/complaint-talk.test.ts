import { describe, expect, it } from 'vitest'
import { allowedComplaintActs, mostMessages, reopenDays, type TalkState } from '#policy/complaint-talk.ts'

const state = (change: Partial<TalkState> = {}): TalkState => ({
  status: 'checking',
  withdrawn: false,
  rated: false,
  daysInStatus: 0,
  reopeningAsked: false,
  messages: 0,
  ...change,
})

describe('a complainant after filing', () => {
  it('may add and withdraw while it is handled', () => {
    for (const status of ['received', 'checking', 'handling'] as const)
      expect(allowedComplaintActs(state({ status }))).toEqual(['add', 'withdraw'])
  })

  it('may rate and ask to reopen once when it is over', () => {
    for (const status of ['done', 'not-filed', 'transferred'] as const)
      expect(allowedComplaintActs(state({ status }))).toEqual(['add', 'rate', 'reopen'])
    expect(allowedComplaintActs(state({ status: 'done', rated: true }))).toEqual(['add', 'reopen'])
    expect(allowedComplaintActs(state({ status: 'done', reopeningAsked: true }))).toEqual(['add', 'rate'])
  })

  it('may ask to reopen up to the last day and not on the next', () => {
    const later = (daysInStatus: number) => allowedComplaintActs(state({ status: 'done', daysInStatus }))
    expect(later(reopenDays)).toContain('reopen')
    expect(later(reopenDays + 1)).not.toContain('reopen')
  })

  it('may do nothing more after a withdrawal, or when enough was said', () => {
    expect(allowedComplaintActs(state({ withdrawn: true }))).toEqual([])
    expect(allowedComplaintActs(state({ messages: mostMessages - 1 }))).toContain('add')
    expect(allowedComplaintActs(state({ messages: mostMessages }))).toEqual([])
  })
})
