/** A policy pack between two databases: what it says it changes, what it leaves behind, and that it is whole or not at all. */
import { describe, expect, it } from 'vitest'
import type { Pack } from '#api/packs/format.ts'
import { applyPack, comparePack, exportPack, packFaults } from '#api/packs/packs.ts'
import { builtInCalendar } from '#policy/calendar/data.ts'
import { wordings } from '#policy/documents/wording.ts'
import { testDatabase } from '../support/database.ts'

describe('a policy pack', () => {
  const today = '2026-11-23'
  const terms = { days: 10, unit: 'WD' as const, extension: null, rigid: false, basis: null }
  const route = { lead: ['DEP-MSA'], assist: ['DEP-EDU'], copy: [] }
  const contact = {
    ...{ fullName: '成都市武侯区教育局', answers: '', telephone: '12345', address: '' },
    hours: '',
    web: '',
    closedFrom: '',
  }
  const days = builtInCalendar.holidays
    .filter(({ date, off }) => off && date.startsWith('2026-'))
    .map((day) => ({ ...day, date: day.date.replace('2026', '2027') }))
  const words = (wordings.find(({ id }) => id === 'accepted')?.paragraphs ?? []).map((text) => `${text}特此告知。`)
  const pack: Pack = {
    format: 'jianfu-policy-pack/1',
    routes: { T05: route, T06: null },
    wordings: { accepted: words },
    offices: { '510107': contact },
    calendar: { '2027': days },
    deadlines: {
      DL09: [
        { from: '2026-11-20', terms },
        { from: '2027-03-01', terms: { ...terms, days: 8 } },
      ],
    },
  }
  const signed = { note: '市级政策包', actorId: null, at: new Date(`${today}T02:00:00Z`) }

  it('installs on an empty system, says what it changes first, and leaves the same pack behind', async () => {
    const empty = await testDatabase()
    try {
      expect(packFaults(pack)).toEqual([])
      const { changes } = await comparePack(empty.prisma, pack, today)
      expect(changes.map(({ part, id }) => `${part} ${id}`)).toEqual([
        ...['routes T05', 'wordings accepted', 'offices 510107', 'calendar 2027', 'deadlines DL09'],
      ])
      expect(changes[0]).toMatchObject({ old: { lead: ['DEP-EDU'] }, next: route })
      expect(await applyPack(empty.prisma, pack, today, signed)).toHaveLength(5)
      const left = await exportPack(empty.prisma)
      // clocks that run keep their length: what holds elsewhere since last week holds here from tomorrow on
      const lines = [
        { from: '2026-11-24', terms },
        { from: '2027-03-01', terms: { ...terms, days: 8 } },
      ]
      expect(left).toEqual({ ...pack, routes: { T05: route }, deadlines: { DL09: lines } })
      expect((await comparePack(empty.prisma, left, '2026-11-24')).changes).toEqual([])
      const [version] = await empty.prisma.routingVersion.findMany()
      expect(version).toMatchObject({ version: 1, note: '市级政策包', byId: 'command line' })
      const log = await empty.prisma.auditEvent.findMany({ orderBy: { seq: 'asc' } })
      expect(log.map(({ action }) => action)).toEqual([
        ...['routing.change', 'wording.change', 'office.change', 'calendar.change', 'deadline.change', 'deadline.change'],
        'pack.apply',
      ])
      // back to what the product came with, and what a pack is silent about stays
      const back = { ...pack, routes: { T05: null }, wordings: {}, offices: {}, calendar: {}, deadlines: {} }
      const told = await comparePack(empty.prisma, back, today)
      expect(told.stay.map(({ part }) => part)).toEqual(['wordings', 'offices', 'calendar', 'deadlines'])
      expect(await applyPack(empty.prisma, back, today, signed)).toHaveLength(1)
      expect((await exportPack(empty.prisma)).routes).toEqual({ T05: null })
    } finally {
      await empty.drop()
    }
  })

  it('is put in force whole or not at all', async () => {
    const empty = await testDatabase()
    try {
      await empty.prisma.$executeRaw`CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk'; END $$`
      await empty.prisma.$executeRaw`CREATE TRIGGER b BEFORE INSERT ON deadline_version FOR EACH ROW EXECUTE FUNCTION broken()`
      await expect(applyPack(empty.prisma, pack, today, signed)).rejects.toThrow(/disk/)
      expect((await exportPack(empty.prisma)).routes).toEqual({})
      expect(await empty.prisma.auditEvent.count()).toBe(0)
    } finally {
      await empty.drop()
    }
  })

  it('is refused with every fault named', () => {
    const wrong: Pack = {
      ...pack,
      routes: { T05: { ...route, lead: [] }, Z99: route },
      wordings: { accepted: ['短'] },
      offices: { '510107': { ...contact, telephone: '1' } },
      calendar: { '2027': [] },
      deadlines: {
        DL09: [
          { from: '2027-01-01', terms: { ...terms, days: 0 } },
          { from: '2026-01-01', terms },
        ],
      },
    }
    expect(packFaults(wrong).map(({ part, id }) => `${part} ${id}`)).toEqual([
      ...['routes T05', 'routes Z99', 'wordings accepted', 'offices 510107', 'calendar 2027', 'deadlines DL09', 'deadlines DL09'],
    ])
  })
})
