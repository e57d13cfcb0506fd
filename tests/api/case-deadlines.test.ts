/** Clocks of a case over HTTP: pauses, extensions, whose they are; the board; and who is told when time runs out. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recountDueDays } from '#api/calendar/recount.ts'
import { sha256 } from '#api/canonical-json.ts'
import { escalateDeadlines } from '#api/cases/escalate.ts'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import { refreshCase } from '#api/cases/refresh-case.ts'
import { rankNearDeadlines } from '#api/jobs/sweep.ts'
import { builtInCalendar } from '#policy/calendar/data.ts'
import { levelReached } from '#policy/escalation.ts'
import { addFinding, caseAbout, districts, type HttpWorld, httpWorld } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
let world: HttpWorld
let officer: Agent
let second: Agent
let head: Agent
let supervisor: Agent

beforeAll(async () => {
  world = await httpWorld()
  officer = await world.signedIn('officer', null, { cardNumber: '川A1' })
  second = await world.signedIn('officer', null, { username: 'second', cardNumber: '川A2' })
  head = await world.signedIn('department-head')
  supervisor = await world.signedIn('supervisor')
})
afterAll(() => world.drop())
beforeEach(() => at('2026-11-23'))

const at = (day: string, hour = '10') => {
  world.clock.now = new Date(`${day}T${hour}:00:00+08:00`)
}
const view = async (id: string) => (await officer.get(`/api/v1/cases/${id}`).expect(200)).body

async function act(agent: Agent, id: string, action: string, facts: object = {}) {
  const { version } = (await view(id)).case
  return agent.post(`/api/v1/cases/${id}/actions`).send({ action, version, note: '有说明', facts })
}
const clock = async (id: string, step: string) => (await view(id)).deadlines.find((one: { id: string }) => one.id === step)

async function verifying() {
  const { caseId } = await caseAbout(world)
  await act(officer, caseId, 'verify')
  return caseId
}

/** In INVESTIGATING since today, with two officers. */
async function investigating() {
  const id = await verifying()
  await world.prisma.case.update({
    where: { id },
    data: { assigneeId: officer.userId, secondId: second.userId, state: 'VERIFYING' },
  })
  await world.prisma.finding.updateMany({ where: { caseId: id }, data: { status: 'CONFIRMED' } })
  await world.prisma.$transaction((tx) => refreshCase(tx, id, world.clock.now))
  await act(await world.signedIn('unit-head', null, { username: `unit-${id.slice(-6)}` }), id, 'propose-filing')
  await act(head, id, 'file', { punishable: true, ownJurisdiction: true, withinLimitation: true })
  const moved = await act(officer, id, 'investigate', { rightsNoticeRecorded: true, cardsShown: true })
  expect(moved.status, moved.text).toBe(200)
  return id
}

describe('a clock on screen', () => {
  it('has its start, its last day and its legal basis in both languages', async () => {
    const one = await clock(await verifying(), 'DL09')
    expect(one).toMatchObject({ since: '2026-11-23', dueDay: '2026-12-14', theirs: false, extended: false, paused: null })
    expect(one.basis[0].zh).toContain('第十八条')
    expect(one.basis[0].en).not.toMatch(/[一-鿿]/)
  })

  it('stands still while a test is under way, and the days are added', async () => {
    const id = await verifying()
    at('2026-11-25')
    expect((await act(officer, id, 'pause-clock')).body.errors).toMatchObject([{ path: 'pauseReason' }])
    await act(officer, id, 'pause-clock', { pauseReason: 'test' })
    expect(await clock(id, 'DL09')).toMatchObject({ paused: 'pause-clock', dueDay: '2026-12-15' })
    expect((await act(officer, id, 'pause-clock', { pauseReason: 'test' })).body.errors).toMatchObject([{ path: 'clockRuns' }])
    at('2026-11-30')
    await act(officer, id, 'resume-clock')
    expect(await clock(id, 'DL09')).toMatchObject({ paused: null, dueDay: '2026-12-17', pausedDays: 5 })
    expect((await view(id)).case.dueDay).toBe('2026-12-17')
  })

  it('is made longer by the head, once', async () => {
    const id = await verifying()
    expect((await act(officer, id, 'extend-verification')).body.code).toBe('not-allowed-now')
    await act(head, id, 'extend-verification')
    // the holidays of 2027 are not announced in this calendar
    expect(await clock(id, 'DL09')).toMatchObject({ extended: true, dueDay: '2027-01-04', provisional: true })
    expect((await act(head, id, 'extend-verification')).body.errors).toMatchObject([{ path: 'verificationNotExtended' }])
  })

  it('does not count suspension; a case opened again decides in a time of its own', async () => {
    const id = await investigating()
    expect(await clock(id, 'DL18')).toMatchObject({ since: '2026-11-23', dueDay: '2027-02-22' })
    at('2026-12-01')
    await act(head, id, 'suspend')
    at('2026-12-11')
    expect(await clock(id, 'DL18')).toMatchObject({ paused: 'SUSPENDED' })
    await act(officer, id, 'resume')
    expect(await clock(id, 'DL18')).toMatchObject({ paused: null, pausedDays: 10, dueDay: '2027-03-03' })
    await act(head, id, 'extend-decision')
    expect(await clock(id, 'DL18')).toMatchObject({ extended: true, dueDay: '2027-04-02' })
  })
})

describe('the board', () => {
  it('counts by officer what the list then shows, within what one may see', async () => {
    const id = await verifying()
    await act(officer, id, 'verify')
    await world.prisma.case.update({ where: { id }, data: { assigneeId: officer.userId } })
    at('2026-12-10')
    const { body } = await officer.get('/api/v1/deadlines').expect(200)
    const mine = body.officers.find((one: { id: string }) => one.id === officer.userId)
    for (const due of ['overdue', 'today', 'week'] as const) {
      const listed = await officer.get('/api/v1/cases').query({ due, officer: officer.userId })
      expect([due, listed.body.total]).toEqual([due, mine[due]])
      const unowned = await officer.get('/api/v1/cases').query({ due, officer: 'none' })
      expect(unowned.body.total).toBe(body.officers.find((one: { id: unknown }) => one.id === null)?.[due] ?? 0)
    }
    expect(mine.week).toBeGreaterThan(0)
    const elsewhere = await world.signedIn('officer', districts.jinjiang)
    expect((await elsewhere.get('/api/v1/deadlines')).body.total).toEqual({ overdue: 0, today: 0, week: 0, later: 0 })
  })
})

describe('escalation', () => {
  it('climbs before the last day, after it, and again when half as much is gone', () => {
    const level = (today: string) => levelReached('2026-11-02', '2026-11-12', today)
    expect(['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'].map(level)).toEqual([
      null,
      1,
      1,
      2,
      2,
      3,
    ])
  })

  it('tells each once, in working hours, however many workers do it; the supervisor sees it until the clock ends', async () => {
    const id = await verifying()
    const told = async () =>
      (await world.prisma.caseEvent.findMany({ where: { caseId: id, kind: 'escalated' }, orderBy: { seq: 'asc' } })).map(
        ({ data }) => (data as { level: number }).level,
      )
    const round = () => Promise.all([1, 2, 3].map(() => escalateDeadlines(world.prisma, world.clock.now)))
    at('2026-12-12')
    await round()
    expect(await told()).toEqual([])
    at('2026-12-11', '08')
    await round()
    expect(await told()).toEqual([])
    at('2026-12-11')
    await round()
    await round()
    expect(await told()).toEqual([1])
    at('2026-12-15')
    await round()
    at('2026-12-28')
    await round()
    await round()
    expect(await told()).toEqual([1, 2, 3])
    expect(await verifyCaseHistory(world.prisma, id)).toBeNull()
    const shown = async () =>
      (await supervisor.get('/api/v1/escalations')).body.items.filter((one: { caseId: string }) => one.caseId === id)
    expect(await shown()).toMatchObject([{ level: 3, dueDay: '2026-12-14', deadline: { zh: '核查线索并决定是否立案' } }])
    await act(head, id, 'extend-verification')
    await act(await world.signedIn('triage'), id, 'transfer', { transferTo: 'DEP-CAC' })
    expect(await shown()).toEqual([])
  })
})

describe('a lead of the highest severity', () => {
  it('is called out at once, at night too, and has a day; one less grave waits for working hours', async () => {
    const urgent = (await caseAbout(world, { violation: 'F05', severity: 4 })).caseId
    const lesser = (await caseAbout(world, { violation: 'T05', severity: 3 })).caseId
    expect((await view(urgent)).case).toMatchObject({ dueDay: '2026-11-24', dueStep: 'URGENT' })
    expect((await view(lesser)).case).toMatchObject({ dueDay: '2026-11-30', dueStep: 'LOOK' })
    const told = async (id: string) =>
      (await world.prisma.escalation.findMany({ where: { caseId: id }, orderBy: { level: 'asc' } })).map(({ level }) => level)
    at('2026-11-23', '23')
    await escalateDeadlines(world.prisma, world.clock.now)
    await escalateDeadlines(world.prisma, world.clock.now)
    expect([await told(urgent), await told(lesser)]).toEqual([[1], []])
    const [called] = (await supervisor.get('/api/v1/escalations')).body.items.filter(
      (one: { caseId: string }) => one.caseId === urgent,
    )
    expect(called).toMatchObject({
      text: { zh: expect.stringContaining('24 小时内到场') },
      deadline: { zh: '查看紧急线索并到场' },
    })
    at('2026-11-25', '02')
    await escalateDeadlines(world.prisma, world.clock.now)
    expect(await told(urgent)).toEqual([1, 3])
    // once somebody looked, the clock of verifying runs
    await act(officer, urgent, 'verify')
    expect((await view(urgent)).case).toMatchObject({ state: 'VERIFYING', dueStep: 'DL09' })
  })
})

describe('what the office owes to who complained', () => {
  async function withComplaint(filed: string, more: object = {}) {
    const id = await verifying()
    const number = `T-${id.slice(-8)}`
    await world.prisma.complaint.create({
      data: {
        ...{ number, codeHash: sha256(number), channel: 'web', kind: 'complaint', text: '要求退费', caseId: id },
        ...{ createdAt: new Date(`${filed}T10:00:00+08:00`), ...more },
      },
    })
    await world.prisma.$transaction((tx) => refreshCase(tx, id, world.clock.now))
    return { id, complaintId: (await world.prisma.complaint.findUniqueOrThrow({ where: { number } })).id }
  }

  it('is a deadline of the case, on the board, in the list and up the line, until the complaint has moved on', async () => {
    const { id, complaintId } = await withComplaint('2026-11-17')
    expect((await view(id)).case).toMatchObject({ dueDay: '2026-11-26' })
    expect(await clock(id, 'DL05')).toMatchObject({ since: '2026-11-17', theirs: false })
    at('2026-11-27')
    const listed = await officer.get('/api/v1/cases').query({ due: 'overdue' })
    expect(listed.body.items.map((row: { id: string }) => row.id)).toContain(id)
    await escalateDeadlines(world.prisma, world.clock.now)
    const raised = async () =>
      (await supervisor.get('/api/v1/escalations')).body.items.filter((one: { caseId: string }) => one.caseId === id)
    expect(await raised()).toMatchObject([{ level: 2, dueDay: '2026-11-26', deadline: { zh: expect.stringContaining('受理') } }])
    const move = (agent: Agent, body: object) => agent.post(`/api/v1/complaints/${complaintId}/moves`).send(body).expect(200)
    await move(await world.signedIn('triage', null, { username: 'sorter' }), { action: 'check', state: 'RECEIVED' })
    await move(officer, { action: 'accept', state: 'CHECK_MATERIAL', facts: { materialComplete: true } })
    expect((await view(id)).case).toMatchObject({ dueDay: '2026-12-14' })
    expect(await clock(id, 'DL06')).toMatchObject({ since: '2026-11-27', dueDay: '2027-01-26' })
    expect(await raised()).toEqual([])
  })

  it('runs on when the case is closed: on the board, in the list and up the line, until the complaint has moved on', async () => {
    const { id, complaintId } = await withComplaint('2026-11-17')
    const own = { assigneeId: officer.userId, state: 'CLOSED', openKey: null, closedAt: world.clock.now }
    await world.prisma.case.update({ where: { id }, data: own })
    await world.prisma.$transaction((tx) => refreshCase(tx, id, world.clock.now))
    const counted = async () => [
      (await officer.get('/api/v1/deadlines')).body.officers.find((one: { id: string }) => one.id === officer.userId)?.overdue ??
        0,
      (await officer.get('/api/v1/cases/counts').query({ dueSoon: 'true' })).body.tabs.dueSoon,
    ]
    const listed = async (query: object) =>
      (await officer.get('/api/v1/cases').query(query)).body.items.find((row: { id: string }) => row.id === id)
    const raised = async () =>
      (await supervisor.get('/api/v1/escalations')).body.items.filter((one: { caseId: string }) => one.caseId === id)
    at('2026-11-27')
    for (const query of [{ due: 'overdue' }, { dueSoon: 'true' }, { urgency: 'overdue' }])
      expect(await listed(query), JSON.stringify(query)).toMatchObject({ dueDay: '2026-11-26', urgency: 'overdue' })
    expect(await listed({ open: 'true', due: 'overdue' })).toBeUndefined()
    await escalateDeadlines(world.prisma, world.clock.now)
    expect(await raised()).toMatchObject([{ level: 2 }])
    const [overdue, soon] = await counted()
    // one that was closed before such days were kept gets its day in the daily round
    await world.prisma.case.update({ where: { id }, data: { dueDay: null, dueStep: null, dueSince: null } })
    expect(await counted()).toEqual([overdue - 1, soon - 1])
    await rankNearDeadlines(world.prisma, world.clock.now)
    expect(await counted()).toEqual([overdue, soon])
    await world.prisma.complaint.update({ where: { id: complaintId }, data: { state: 'CLOSED', stateSince: '2026-11-27' } })
    await world.prisma.$transaction((tx) => refreshCase(tx, id, world.clock.now))
    expect(await counted()).toEqual([overdue - 1, soon - 1])
    expect(await raised()).toEqual([])
    expect(await listed({ open: 'false' })).toMatchObject({ dueDay: null, urgency: null })
  })

  it('says what became of each clock of a complaint, also when all is over', async () => {
    const { id, complaintId } = await withComplaint('2026-11-17')
    const sorter = await world.signedIn('triage', null, { username: 'sorter-two' })
    const move = (agent: Agent, body: object) => agent.post(`/api/v1/complaints/${complaintId}/moves`).send(body).expect(200)
    const told = async () => (await view(id)).complaints[0]
    expect((await told()).ended).toEqual([])
    at('2026-11-27')
    await move(sorter, { action: 'check', state: 'RECEIVED' })
    await move(officer, { action: 'accept', state: 'CHECK_MATERIAL', facts: { materialComplete: true } })
    await move(officer, { action: 'mediate', state: 'ACCEPTED' })
    expect((await told()).ended).toMatchObject([{ id: 'DL05', since: '2026-11-17', dueDay: '2026-11-26', outcome: 'late' }])
    at('2026-12-01')
    await move(officer, { action: 'agree', state: 'MEDIATING', facts: { agreementRecorded: true } })
    expect(await told()).toMatchObject({ course: { state: 'AGREED', clock: null } })
    await move(officer, { action: 'notify', state: 'AGREED', facts: { bothSidesTold: true } })
    at('2026-12-03')
    await move(officer, { action: 'close', state: 'NOTIFIED' })
    expect((await told()).ended.map((one: Record<string, string>) => [one.id, one.endedOn, one.outcome])).toEqual([
      ['DL05', '2026-11-27', 'late'],
      ['DL06', '2026-12-01', 'met'],
      ['DL34', '2026-12-03', 'met'],
    ])
    expect((await told()).ended[1].basis[0].zh).toContain('第二十三条')
    expect((await told()).course.clock).toMatchObject({ id: 'DL35', dueDay: '2026-12-10' })
    at('2026-12-11')
    expect((await told()).course.clock, 'nobody is late when the watch is over').toBeNull()
    expect((await told()).ended.at(-1)).toMatchObject({ id: 'DL35', endedOn: '2026-12-10', outcome: 'over' })
  })

  it('of an order of the hotline an answer is owed too, by its rule, until the first one; the case goes on', async () => {
    const order = { channel: 'hotline-12345', kind: 'report', dueDay: '2026-12-08' }
    const { id, complaintId } = await withComplaint('2026-11-17', order)
    const dl04 = await clock(id, 'DL04')
    expect(dl04).toMatchObject({ since: '2026-11-17', dueDay: '2026-12-08', theirs: false })
    expect(dl04.basis[0].en).toContain('12345')
    expect((await view(id)).case, 'on the board before the fifteen days of the lead').toMatchObject({ dueDay: '2026-12-08' })
    at('2026-12-09')
    expect(await clock(id, 'DL04')).toMatchObject({ urgency: 'overdue' })
    await officer.post(`/api/v1/complaints/${complaintId}/messages`).send({ text: '您反映的线索正在核查。' }).expect(201)
    expect(await clock(id, 'DL04')).toBeUndefined()
    expect((await view(id)).case).toMatchObject({ state: 'VERIFYING', dueDay: '2026-12-14' })
    expect((await view(id)).complaints[0].ended).toMatchObject([{ id: 'DL04', endedOn: '2026-12-09', outcome: 'late' }])
  })

  it('and none when the hotline has its result, nor to another door', async () => {
    for (const more of [{ channel: 'hotline-12345', origin: { result: '已答复来电人' } }, { channel: 'hotline-12315' }, {}]) {
      const { id } = await withComplaint('2026-11-17', { kind: 'report', dueDay: '2026-12-01', ...more })
      expect(await clock(id, 'DL04'), JSON.stringify(more)).toBeUndefined()
    }
    const question = { channel: 'hotline-12345', kind: 'question', dueDay: '2026-11-20' }
    expect(await clock((await withComplaint('2026-11-17', question)).id, 'DL02')).toMatchObject({ dueDay: '2026-11-20' })
  })

  it('is nothing for a report, and for a complaint that is closed', async () => {
    for (const more of [{ kind: 'report' }, { state: 'CLOSED', stateSince: '2026-11-20' }]) {
      const { id } = await withComplaint('2026-11-02', more)
      expect((await view(id)).case, JSON.stringify(more)).toMatchObject({ dueDay: '2026-12-14' })
    }
  })

  it('reaches whoever stands in for an officer who is away, before what is not theirs', async () => {
    const away = await world.signedIn('officer', districts.wuhou, { username: 'away', name: '某外出' })
    const standIn = await world.signedIn('officer', districts.wuhou, { username: 'stand-in', name: '某代理' })
    const { id } = await withComplaint('2026-11-17')
    await world.prisma.case.update({ where: { id }, data: { assigneeId: away.userId } })
    at('2026-11-27')
    await away.post('/api/v1/me/deputies').send({ deputyId: standIn.userId, from: '2026-11-27', to: '2026-11-30' }).expect(200)
    await escalateDeadlines(world.prisma, world.clock.now)
    const first = async (agent: Agent) => (await agent.get('/api/v1/escalations').expect(200)).body.items[0]
    expect(await first(standIn)).toMatchObject({ caseId: id, mine: true, assignee: '某外出', deputy: '某代理' })
    at('2026-12-01')
    const later = (await standIn.get('/api/v1/escalations')).body.items.find((one: { caseId: string }) => one.caseId === id)
    expect(later).toMatchObject({ mine: false, deputy: null })
  })
})

describe('a calendar that an administrator changes', () => {
  let admin: Agent
  beforeAll(async () => {
    admin = await world.signedIn('admin')
  })
  const asText = (days: { date: string; name: string; off: boolean }[]) =>
    days.map(({ date, name, off }) => `${date},${name},${off ? '休' : '班'}`).join('\n')
  const of2026 = builtInCalendar.holidays.filter(({ date }) => date.startsWith('2026'))
  const put = (text: string, more: object = {}) =>
    admin.post('/api/v1/calendar/2026').send({ text, note: '国办通知', dryRun: false, ...more })
  const read = async () => (await admin.get('/api/v1/calendar/2026').expect(200)).body

  it('moves a deadline, and taking it back moves it back; each is in the histories with who, old and new', async () => {
    const id = await verifying()
    const due = async () => (await view(id)).case.dueDay
    expect(await due()).toBe('2026-12-14')
    const withOneMore = `日期,节日,休或班\n${asText(of2026)}\n2026年12月1日,庆典,休\n`
    const dry = await put(withOneMore, { dryRun: true })
    expect(dry.body).toMatchObject({ changes: [{ date: '2026-12-01', old: null, next: { off: true } }], version: null })
    expect((await read()).versions).toEqual([])
    expect((await put(withOneMore)).body.version).toBe(1)
    // what is shown is counted at once, what lists sort by follows
    expect(await clock(id, 'DL09')).toMatchObject({ dueDay: '2026-12-15' })
    expect(await Promise.all([1, 2].map(() => recountDueDays(world.prisma, world.clock.now)))).toContain(0)
    expect(await due()).toBe('2026-12-15')
    expect(await verifyCaseHistory(world.prisma, id)).toBeNull()
    expect((await view(id)).events[0]).toMatchObject({
      kind: 'due-moved',
      data: { from: '2026-12-14', to: '2026-12-15', calendar: '2026-1' },
    })
    await admin.post('/api/v1/calendar/2026/reversions').send({ version: 0 }).expect(200)
    await recountDueDays(world.prisma, world.clock.now)
    expect(await due()).toBe('2026-12-14')
    const { days, versions } = await read()
    expect(days).toEqual(of2026)
    expect(versions.map(({ by, builtIn, counted }: Record<string, unknown>) => [by, builtIn, counted])).toEqual([
      ['某admin', true, true],
      ['某admin', false, true],
    ])
    const auditor = await world.signedIn('auditor')
    const { items } = (await auditor.get('/api/v1/audit').query({ action: 'calendar.' })).body
    expect(items.at(-1).detail).toMatchObject({ note: '国办通知', old: ['2026-12-01 平日'], new: ['2026-12-01 庆典 休'] })
  })

  it('is taken from a file too, and looked at before it holds; other years in the file are passed over', async () => {
    const off = [...of2026, { date: '2026-12-01', name: '庆典', off: true }, { date: '2025-10-01', name: '国庆节', off: true }]
    const json = JSON.stringify({ year: 2026, days: off.map(({ date, name, off: isOffDay }) => ({ date, name, isOffDay })) })
    const event = (date: string, name: string, isOff: boolean) => {
      const day = date.replaceAll('-', '')
      return `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${day}\r\nSUMMARY:${name}${isOff ? '（休）' : ' 补班'}\r\nEND:VEVENT`
    }
    const ics = `BEGIN:VCALENDAR\r\n${off.map((day) => event(day.date, day.name, day.off)).join('\r\n')}\r\nEND:VCALENDAR`
    for (const text of [json, ics]) {
      const { body } = await put(text, { dryRun: true })
      expect(body, text.slice(0, 40)).toMatchObject({ changes: [{ date: '2026-12-01', next: { name: '庆典', off: true } }] })
      expect(body.changes.length).toBe(1)
    }
    const whole = ics.replace(
      /BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261201/,
      'BEGIN:VEVENT\r\nDTEND;VALUE=DATE:20261203\r\nDTSTART;VALUE=DATE:20261201',
    )
    const { changes } = (await put(whole, { dryRun: true })).body
    expect(changes.map(({ date }: { date: string }) => date)).toEqual(['2026-12-01', '2026-12-02'])
    expect((await put('{"year":2026}', { dryRun: true })).status).toBe(400)
  })

  it('takes no list with faults, and tells the line of each', async () => {
    const faulty = `${asText(of2026)}\n2026-02-30,春节,休\n2026-12-01,补班,班\n2026-12-05,加班\n2025-01-01,元旦,休\n2026-12-06,x,maybe`
    const refused = await put(faulty)
    expect(refused.status).toBe(400)
    const lines = refused.body.errors.map(({ path }: { path: string }) => Number(path.split('.')[1]) - of2026.length)
    expect(lines).toEqual([1, 2, 3, 4, 5])
    const short = '2026-01-01,元旦,休'
    expect((await put(short)).body.errors[0].message).toMatch(/不足.*不完整$/)
    const inEnglish = await admin
      .post('/api/v1/calendar/2026')
      .set('Accept-Language', 'en')
      .send({ text: short, note: 'x of y', dryRun: true })
    expect(inEnglish.body.errors[0].message).toMatch(/^fewer than/)
    expect((await put(asText(of2026))).body.detail).toContain('没有变化')
    expect((await admin.post('/api/v1/calendar/2026/reversions').send({ version: 99 })).status).toBe(404)
  })
})

describe('a deadline that an administrator sets otherwise', () => {
  let admin: Agent
  beforeAll(async () => {
    admin = await world.signedIn('admin', null, { username: 'admin-of-deadlines' })
  })
  const path = '/api/v1/deadline-settings/DL09'
  const terms = { days: 10, unit: 'WD', extension: 5, rigid: false, basis: '某市执法规定第六条' }
  const put = (more: object = {}) => admin.post(path).send({ terms, from: '2026-11-24', note: '市局要求提速', seen: 0, ...more })

  it('holds for clocks set going from its day on, with its rule, until it is taken back; who, old and new are kept', async () => {
    const running = await verifying()
    const changed = await put()
    expect(changed.status, changed.text).toBe(200)
    expect(changed.body).toMatchObject({ version: 1, own: true, versions: [{ by: '某admin', note: '市局要求提速' }] })
    expect(changed.body.periods).toMatchObject([
      { to: '2026-11-23', days: 15 },
      { from: '2026-11-24', days: 10, extension: 5 },
    ])
    const today = await verifying()
    at('2026-11-24')
    const later = await verifying()
    expect(await clock(running, 'DL09')).toMatchObject({ dueDay: '2026-12-14' })
    expect(await clock(today, 'DL09')).toMatchObject({ dueDay: '2026-12-14' })
    expect(await clock(later, 'DL09')).toMatchObject({ dueDay: '2026-12-08', basis: [{ zh: '某市执法规定第六条' }] })
    expect((await view(later)).case.dueDay, 'what lists sort by').toBe('2026-12-08')
    await act(head, later, 'extend-verification')
    expect(await clock(later, 'DL09')).toMatchObject({ extended: true, dueDay: '2026-12-15' })
    await act(head, running, 'extend-verification')
    expect(await clock(running, 'DL09'), 'its own extension').toMatchObject({ dueDay: '2027-01-04' })

    const back = await admin.post(`${path}/reversions`).send({ version: 0, from: '2026-11-25' }).expect(200)
    expect(back.body).toMatchObject({ version: 2, own: false })
    at('2026-11-25')
    expect(await clock(await verifying(), 'DL09')).toMatchObject({ dueDay: '2026-12-16' })
    expect(await clock(later, 'DL09')).toMatchObject({ dueDay: '2026-12-15' })
    const auditor = await world.signedIn('auditor', null, { username: 'auditor-of-deadlines' })
    const { items } = (await auditor.get('/api/v1/audit').query({ action: 'deadline.' })).body
    expect(items.at(-1)).toMatchObject({ subject: 'deadline:DL09', detail: { note: '市局要求提速', from: '2026-11-24' } })
    expect(items.at(-1).detail).toMatchObject({
      old: expect.stringMatching(/^15 \+15 WD；.+第十八条/),
      new: '10 +5 WD；某市执法规定第六条',
    })
  })

  it('is never dated back, never written over unseen, and has to be possible', async () => {
    at('2026-11-26')
    expect((await put({ seen: 2, from: '2026-11-26' })).body.errors).toMatchObject([{ path: 'from' }])
    expect((await put({ seen: 1, from: '2026-11-27' })).status).toBe(412)
    const endless = { ...terms, days: 0 }
    expect((await put({ seen: 2, from: '2026-11-27', terms: endless })).body.errors).toMatchObject([{ path: 'terms.days' }])
    const same = await admin.post(`${path}/reversions`).send({ version: 0, from: '2026-11-27' })
    expect(same.body.detail).toContain('没有变化')
    expect((await admin.post(`${path}/reversions`).send({ version: 9, from: '2026-11-27' })).status).toBe(404)
    for (const id of ['DL33', 'DL99']) expect((await admin.get(`/api/v1/deadline-settings/${id}`)).status, id).toBe(404)
    expect((await officer.get('/api/v1/deadline-settings')).status).toBe(403)
  })

  it('is what citizens are told of the day of their answer', async () => {
    at('2026-11-26')
    const within = async () => (await world.http().get('/api/v1/public/answer-terms').expect(200)).body
    const before = {
      complaint: { zh: '15 个工作日', en: '15 working days' },
      question: { zh: '3 个工作日', en: '3 working days' },
    }
    expect(await within()).toEqual(before)
    const sooner = { terms: { ...terms, days: 1, extension: null }, from: '2026-11-27', note: '当日答复', seen: 0 }
    await admin.post('/api/v1/deadline-settings/DL02').send(sooner).expect(200)
    expect(await within(), 'not yet').toEqual(before)
    at('2026-11-27')
    expect((await within()).question).toEqual({ zh: '1 个工作日', en: '1 working day' })
    await admin.post('/api/v1/deadline-settings/DL02/reversions').send({ version: 0, from: '2026-11-28' }).expect(200)
    at('2026-11-28')
  })

  it('is one of a list in which each can be read', async () => {
    const { items } = (await admin.get('/api/v1/deadline-settings').expect(200)).body
    expect(items.find(({ id }: { id: string }) => id === 'DL05')).toMatchObject({ days: 7, unit: 'WD', version: 0, holds: true })
    expect(items.find(({ id }: { id: string }) => id === 'DL10')).toMatchObject({ holds: false })
    for (const { id } of items)
      expect((await admin.get(`/api/v1/deadline-settings/${id}`).expect(200)).body.periods.length, id).toBeGreaterThan(0)
  })

  it('is kept for good', async () => {
    await expect(world.prisma.deadlineVersion.updateMany({ data: { note: '改' } })).rejects.toThrow()
  })
})

let serial = 0

describe('an urgent lead that is called out', () => {
  const roster = async (agent: Agent, query: object) =>
    (
      await agent
        .get('/api/v1/duty')
        .query({ from: '2026-11-23', ...query })
        .expect(200)
    ).body
  const setDuty = (agent: Agent, body: object) => agent.post('/api/v1/duty').send(body)

  it('names who is on duty and the hour of the first contact, which is recorded once, late or not', async () => {
    const local = await world.signedIn('unit-head', districts.wuhou, { username: 'of-wuhou' })
    const { caseId: id } = await caseAbout(world, { severity: 4, violation: 'F05' })
    await setDuty(head, { district: null, day: '2026-11-23', userId: second.userId }).expect(200)
    const called = { calledAt: '2026-11-23T02:00:00.000Z', contactBy: '2026-11-23T04:00:00.000Z' }
    expect((await view(id)).urgentCall, 'of the city while the district has nobody').toMatchObject({
      ...{ ...called, onDuty: { id: second.userId }, contact: null },
    })
    // a district keeps its own roster, whatever is asked
    const set = await setDuty(local, { district: districts.jinjiang, day: '2026-11-23', userId: officer.userId })
    expect([set.status, set.body.person.id]).toEqual([200, officer.userId])
    expect((await roster(head, { district: districts.jinjiang })).days[0].person).toBeNull()
    const own = await roster(local, {})
    expect([own.district, own.days.length, own.days[0].person.id]).toEqual([districts.wuhou, 28, officer.userId])
    expect((await view(id)).urgentCall.onDuty.id).toBe(officer.userId)
    expect((await setDuty(officer, { district: null, day: '2026-11-24', userId: null })).status, 'officers read it').toBe(403)
    expect((await setDuty(head, { district: null, day: '2026-11-22', userId: null })).status, 'a day that is over').toBe(422)
    expect((await setDuty(head, { district: null, day: '2026-11-24', userId: 'nobody' })).status).toBe(422)

    const record = (note: string) => officer.post(`/api/v1/cases/${id}/first-contact`).send({ note })
    at('2026-11-23', '13')
    const made = await record('电话联系家长，人已撤离')
    expect(made.body.urgentCall.contact).toMatchObject({ by: '某officer', note: '电话联系家长，人已撤离', late: true })
    expect(made.body.events[0]).toMatchObject({ kind: 'first-contact', data: { late: true, contactBy: called.contactBy } })
    expect((await record('又一次')).status).toBe(422)
    const { caseId: calm } = await caseAbout(world, { severity: 2 })
    expect((await officer.post(`/api/v1/cases/${calm}/first-contact`).send({ note: '无须联系' })).status).toBe(422)
    await setDuty(local, { district: null, day: '2026-11-23', userId: null }).expect(200)
    expect((await view(id)).urgentCall.onDuty.id).toBe(second.userId)
  })

  const told = async (agent: Agent, about: string) =>
    (await agent.get('/api/v1/duty/calls').expect(200)).body.items.filter((one: { caseId: string }) => one.caseId === about)
  const complainAbout = async (institution: string, violation: string, severity: number) => {
    const number = `T${++serial}`
    const complaint = await world.prisma.complaint.create({
      data: {
        ...{ number, codeHash: sha256(number), channel: 'web', kind: 'complaint', text: '校区锁门，老师失联', state: 'RECEIVED' },
        ...{ institutionId: institution, riverState: 'DONE', createdAt: world.clock.now },
      },
    })
    const about = { complaintId: complaint.id, institutionId: institution, districtCode: districts.wuhou }
    await addFinding(world, { ...about, text: complaint.text, quote: '锁门' }, { violation, severity, channel: 'complaint' })
    await world.prisma.$transaction((tx) => openOrJoinCase(tx, institution, world.clock.now))
  }

  it('is told to whoever is on duty, or stands in for them, until they looked or the contact is made', async () => {
    await setDuty(head, { district: null, day: '2026-11-23', userId: second.userId }).expect(200)
    const lead = await caseAbout(world, { severity: 4, violation: 'F05' })
    const [call, ...more] = await told(second, lead.caseId)
    expect(more).toEqual([])
    expect(call).toMatchObject({ calledAt: '2026-11-23T02:00:00.000Z', contactBy: '2026-11-23T04:00:00.000Z' })
    expect(await told(officer, lead.caseId), 'not on duty').toEqual([])
    // the roster changes: the call goes along
    await setDuty(head, { district: districts.wuhou, day: '2026-11-23', userId: officer.userId }).expect(200)
    expect([await told(second, lead.caseId), (await told(officer, lead.caseId)).length]).toEqual([[], 1])
    await officer.post('/api/v1/me/deputies').send({ deputyId: second.userId, from: '2026-11-23', to: '2026-11-24' }).expect(200)
    expect((await told(second, lead.caseId)).length).toBe(1)
    // looking is for those who were called
    await head.post(`/api/v1/duty/calls/${call.id}/looks`).send({}).expect(200)
    expect((await told(officer, lead.caseId)).length).toBe(1)
    await second.post(`/api/v1/duty/calls/${call.id}/looks`).send({}).expect(200)
    expect([await told(officer, lead.caseId), await told(second, lead.caseId)]).toEqual([[], []])
    await escalateDeadlines(world.prisma, world.clock.now)
    expect(await told(officer, lead.caseId), 'once').toEqual([])

    // an urgent complaint about somebody whose case is worked on: called again, and answered by the contact
    await act(officer, lead.caseId, 'verify')
    at('2026-11-23', '15')
    await complainAbout(lead.institution.id, 'F05', 4)
    expect(await told(officer, lead.caseId), 'once a day').toEqual([])
    at('2026-11-24', '02')
    await setDuty(head, { district: null, day: '2026-11-24', userId: second.userId }).expect(200)
    await complainAbout(lead.institution.id, 'T05', 2)
    expect(await told(second, lead.caseId), 'nothing urgent').toEqual([])
    await complainAbout(lead.institution.id, 'F05', 4)
    expect(await told(second, lead.caseId)).toMatchObject([{ calledAt: '2026-11-23T18:00:00.000Z' }])
    await officer.post(`/api/v1/cases/${lead.caseId}/first-contact`).send({ note: '电话联系家长' }).expect(200)
    expect(await told(second, lead.caseId)).toEqual([])
    expect(await verifyCaseHistory(world.prisma, lead.caseId)).toBeNull()
  })

  it('that turns urgent days after it was opened has its day from then on', async () => {
    const lead = await caseAbout(world, { severity: 2 })
    expect((await view(lead.caseId)).case).toMatchObject({ dueStep: 'LOOK', dueDay: '2026-11-30' })
    at('2026-11-26')
    await complainAbout(lead.institution.id, 'F05', 4)
    expect((await view(lead.caseId)).case).toMatchObject({ dueStep: 'URGENT', dueDay: '2026-11-27' })
    expect((await view(lead.caseId)).urgentCall).toMatchObject({ calledAt: '2026-11-26T02:00:00.000Z' })
  })
})
