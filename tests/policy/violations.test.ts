import { describe, expect, it } from 'vitest'
import { basesFor, basisById } from '#policy/basis.ts'
import { departmentByCode, departments } from '#policy/departments.ts'
import { measureById, measures } from '#policy/measures.ts'
import { jurisdictionRules, massMediaRoute, routeFor } from '#policy/routing.ts'
import { simulateRouting } from '#policy/routing-simulation.ts'
import { advertsForbidden } from '#policy/violations/follows.ts'
import { isViolationCode, severityName, violationByCode, violationCodes, violations } from '#policy/violations.ts'

const counts = { A: 23, T: 19, F: 11, P: 6, S: 5, D: 3, H: 12, O: 5, X: 5 }
const expectedCodes = Object.entries(counts).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, i) => `${family}${String(i + 1).padStart(2, '0')}`),
)

describe('violations', () => {
  it('exist for every code, in order and once', () => expect(violationCodes).toEqual(expectedCodes))

  it.each(violations.map((violation) => [violation.code, violation] as const))('%s is complete', (code, violation) => {
    expect(violation.family).toBe(code.charAt(0))
    for (const text of [violation.zh, violation.definition.zh]) expect(text).toMatch(/[\u4e00-\u9fff]/)
    for (const text of [violation.en, violation.definition.en]) expect(text.length).toBeGreaterThan(4)
    expect(violation.basis.length).toBeGreaterThan(0)
    for (const id of violation.basis) expect(basisById(id), id).not.toBeNull()
    for (const id of violation.measures) expect(measureById(id)?.violations, id).toContain(code)
    for (const lead of violation.lead) expect(departmentByCode(lead), lead).not.toBeNull()
    const [lowest, highest] = violation.severityRange
    expect(lowest).toBeLessThanOrEqual(highest)
    expect(violation.severity).toBe(highest)
    expect(severityName[violation.severity].zh).toBeTruthy()
    expect(basesFor(code, '2026-05-01').length).toBeGreaterThan(0)
  })

  it.each([
    ['A02', 2],
    ['A06', 3],
    ['A07', 3],
    ['A14', 2],
    ['A16', 1],
    ['T05', 3],
    ['T06', 2],
    ['T08', 2],
    ['T18', 1],
    ['F05', 4],
    ['P05', 4],
    ['S01', 4],
    ['D02', 4],
    ['H05', 1],
    ['X02', 2],
  ] as const)('%s has severity %i', (code, severity) => expect(violationByCode(code)?.severity).toBe(severity))

  it('are told from other codes', () => {
    expect(isViolationCode('A23')).toBe(true)
    expect(isViolationCode('A24')).toBe(false)
    expect(violationByCode('a01')).toBeNull()
  })
})

describe('measures of the plan', () => {
  it('cover M1 to M30 with one id each', () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
    const numbers = new Set(measures.map(({ id }) => Number(id.slice(1).split('.')[0])))
    for (let n = 1; n <= 30; n++) expect(numbers.has(n), `M${n}`).toBe(true)
  })

  it('name departments and violations that exist', () => {
    for (const measure of measures) {
      for (const code of measure.responsible) expect(departmentByCode(code), `${measure.id} ${code}`).not.toBeNull()
      for (const code of measure.violations)
        expect(violationByCode(code)?.measures, `${measure.id} ${code}`).toContain(measure.id)
    }
  })

  it('belong to the seven lists and the organisation part', () => {
    expect(measureById('M3.6')?.part).toBe('homework')
    expect(measureById('M20.4')?.part).toBe('conduct')
    expect(measureById('M26.3')?.part).toBe('supervision')
    expect(measureById('M30.2')?.part).toBe('organisation')
    expect(measureById('M99.1')).toBeNull()
  })
})

describe('routing', () => {
  it.each(violationCodes.map((code) => [code]))('%s has a leading department', (code) => {
    const { lead, assist, copy } = routeFor(code)
    expect(lead.length).toBeGreaterThan(0)
    for (const department of [...lead, ...assist, ...copy]) expect(departmentByCode(department), department).not.toBeNull()
    for (const department of assist) expect(lead).not.toContain(department)
  })

  it.each([
    ['A05', ['DEP-MSA']],
    ['A11', ['DEP-MSA', 'DEP-EDU']],
    ['T01', ['DEP-EDU']],
    ['F01', ['DEP-MSA']],
    ['F05', ['DEP-POLICE', 'DEP-EDU']],
    ['F10', ['DEP-TAX']],
    ['P03', ['DEP-EDU', 'DEP-DISC']],
    ['S01', ['DEP-FIRE']],
    ['D01', ['DEP-CAC']],
    ['X02', ['DEP-HRSS']],
  ])('%s is led by %j', (code, lead) => expect(routeFor(code).lead).toEqual(lead))

  it('lets the sector department lead for non-subject training', () => {
    expect(routeFor('T06', 'sport').lead).toEqual(['DEP-SPORT'])
    expect(routeFor('F02', 'culture').lead).toEqual(['DEP-CULT'])
    expect(routeFor('T03', 'science').lead).toEqual(['DEP-EDU', 'DEP-SCI'])
    expect(routeFor('T05', 'subject').lead).toEqual(['DEP-EDU'])
    expect(routeFor('A02', 'sport').lead).toEqual(['DEP-MSA'])
  })

  it('sends an advert in mass media to publicity and broadcast too', () => {
    expect(massMediaRoute.lead).toEqual(['DEP-MSA', 'DEP-PROP', 'DEP-RADIO'])
  })

  it('cannot be spoiled by a caller', () => {
    routeFor('A02').lead.push('DEP-TAX')
    expect(routeFor('A02').lead).toEqual(['DEP-MSA'])
  })

  it('knows fourteen jurisdiction rules with a basis each', () => {
    expect(jurisdictionRules.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, i) => `J${i + 1}`))
    for (const rule of jurisdictionRules) for (const id of rule.basis) expect(basisById(id), id).not.toBeNull()
  })
})

describe('departments', () => {
  it('have one code each and words in both languages', () => {
    expect(new Set(departments.map(({ code }) => code)).size).toBe(departments.length)
    for (const { code, zh, duties } of departments) {
      expect(code).toMatch(/^DEP-[A-Z]+$/)
      expect(zh && duties.zh && duties.en).toBeTruthy()
    }
  })
})

describe('the routing simulator', () => {
  const ask = { district: '510107', violation: 'A02', channel: 'own_site', sector: 'subject' } as const

  it('answers for every violation what a case would get', () => {
    for (const { code } of violations)
      for (const sector of ['subject', 'sport'] as const)
        expect(simulateRouting({ ...ask, violation: code, sector }).department).toBe(routeFor(code, sector).lead[0])
  })

  it.each([
    ['A02', 'mass_media', 'J5'],
    ['A02', 'own_site', 'J6'],
    ['A02', 'residential', 'J7'],
    ['A02', 'complaint', 'J4'],
    ['T05', 'own_site', 'J12'],
    ['F01', 'complaint', 'J1'],
    ['F01', 'own_site', 'J4'],
  ])('%s seen in %s falls under %s', (violation, channel, rule) => {
    expect(simulateRouting({ ...ask, violation, channel }).rule.id).toBe(rule)
  })

  it('says what changed the lead, and that nobody has it until the place is known', () => {
    expect(simulateRouting({ ...ask, channel: 'mass_media' }).route).toMatchObject({
      lead: massMediaRoute.lead,
      copy: ['DEP-EDU'],
    })
    const sport = simulateRouting({ ...ask, violation: 'T05', sector: 'sport', district: null })
    expect(sport.unit.zh).toContain('属地待定')
    expect(sport.reasons).toHaveLength(4)
    expect(() => simulateRouting({ ...ask, violation: 'Z99' })).toThrow('no violation Z99')
  })
})

describe('an advert for forbidden training', () => {
  const found = (violation: string, status: 'NEW' | 'CONFIRMED' | 'REJECTED' = 'CONFIRMED', inAdvert = true) => ({
    violation,
    status,
    inAdvert,
  })

  it('may itself be punished once the training is confirmed in it', () => {
    expect(advertsForbidden([found('T15'), found('T01'), found('T01'), found('A02')])).toEqual(['T01', 'T15'])
  })

  it('may not while nobody has decided, when it was rejected, on a page that is no advert, or for training at a wrong hour', () => {
    expect(
      advertsForbidden([found('T01', 'NEW'), found('T05', 'REJECTED'), found('T11', 'CONFIRMED', false), found('T06')]),
    ).toEqual([])
  })
})
