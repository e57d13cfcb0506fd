/** Which rows of a public ledger everybody may read. */
import { describe, expect, it } from 'vitest'
import { hasOpenFiles, isOpen, type Ledger } from '#policy/ledgers/define.ts'
import { ledgerById } from '#policy/ledgers/index.ts'

const open = (id: string, row: object) => isOpen(ledgerById(id) as Ledger, row as Record<string, unknown>)

describe('a row is public', () => {
  it('when its field has one of the values named', () => {
    expect(open('exercises', { state: 'approved' })).toBe(true)
    expect(open('exercises', { state: 'filed' })).toBe(false)
    expect(open('free-resources', { fee: 0 })).toBe(true)
    expect(open('free-resources', { fee: 0.01 })).toBe(false)
    expect(open('training-staff', { posted: false })).toBe(false)
    expect(open('weekend-custody', { content: 'sport' })).toBe(true)
    expect(open('weekend-custody', { content: 'lessons' })).toBe(false)
  })

  it('when a field that must be filled is filled', () => {
    expect(open('escrow-accounts', { publishedOn: '2026-11-23' })).toBe(true)
    expect(open('escrow-accounts', {})).toBe(false)
  })

  it('when the ledger is one that has public rows', () => expect(open('homework', {})).toBe(false))

  it('and hands its files to everybody only under a licence that says so', () => {
    const files = (id: string, row: object) => hasOpenFiles(ledgerById(id) as Ledger, row as Record<string, unknown>)
    expect(files('exercises', { state: 'approved', licence: 'open' })).toBe(true)
    expect(files('exercises', { state: 'approved', licence: 'teachers' })).toBe(false)
    expect(files('exercises', { state: 'approved' })).toBe(false)
    expect(files('exercises', { state: 'refused', licence: 'open' })).toBe(false)
    expect(files('approvals', {})).toBe(false)
  })

  it('when the declaration asks for nothing', () => expect(open('approvals', {})).toBe(true))
})
