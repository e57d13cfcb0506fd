/** RFC 9309 line by line: each MUST and SHOULD in our words, under the number of its section, with what we do about it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualUserAgent } from '#crawler/crawl.ts'
import { createFetcher, type Fetcher } from '#crawler/fetch-page.ts'
import { askRobots } from '#crawler/manners.ts'
import { crawlDelay, isAllowed, longestRobots, parseRobots } from '#crawler/robots.ts'
import { type Answer, startWorld, type World } from './pages/world.ts'

/** Lines of the file, product token, address, answer. */
type Said = [robots: string[], agent: string, path: string, allowed: boolean]
type Row = [section: string, level: 'MUST' | 'MUST NOT' | 'SHOULD' | 'MAY' | 'says', requirement: string, said: Said]

const everybody = (...rules: string[]) => ['User-agent: *', ...rules]
const ownAndAll = ['User-agent: *', 'Disallow: /', 'User-agent: JianfuBot', 'Disallow: /own']
const scattered = [
  'User-agent: A',
  'Disallow: /one',
  'User-agent: B',
  'Disallow: /b',
  'User-agent: a',
  'Allow: /one/open',
  'Disallow: /two',
]

const rows: Row[] = [
  [
    '2.1',
    'says',
    'a group is one or more agents and their rules',
    [['User-agent: A', 'User-agent: B', 'Disallow: /x'], 'A', '/x', false],
  ],
  [
    '2.1',
    'says',
    'and the last of the agents counts as the first',
    [['User-agent: A', 'User-agent: B', 'Disallow: /x'], 'B', '/x', false],
  ],
  ['2.2', 'says', 'a group may have no rule at all', [['User-agent: A', 'User-agent: *', 'Disallow: /x'], 'C', '/x', false]],
  [
    '2.2',
    'says',
    'blanks and tabs around names, colons and values mean nothing',
    [['\tUser-agent \t:\t* ', ' Disallow\t: /x \t'], 'A', '/x', false],
  ],
  ['2.2', 'says', 'a rule without a path matches nothing', [everybody('Disallow:', 'Allow:', 'Disallow: /x'), 'A', '/x', false]],
  ['2.2', 'says', 'line ends are CR, LF or both', [['User-agent: *\rDisallow: /x\r\nDisallow: /y'], 'A', '/y', false]],
  [
    '2.2',
    'says',
    'a comment may follow a rule or an agent',
    [['User-agent: A # ours', 'Disallow: /x # closed'], 'A', '/x', false],
  ],
  [
    '2.2.1',
    'MUST',
    'the agent is matched without regard to case',
    [['user-AGENT: jianfuBOT', 'Disallow: /x'], 'JianfuBot', '/x', false],
  ],
  ['2.2.1', 'MUST', 'the group that was found is obeyed', [ownAndAll, 'JianfuBot', '/own', false]],
  ['2.2.1', 'MUST', 'and no other beside it', [ownAndAll, 'JianfuBot', '/elsewhere', true]],
  ['2.2.1', 'MUST', 'several groups of one agent are one: the first', [scattered, 'A', '/one', false]],
  ['2.2.1', 'MUST', 'the second', [scattered, 'A', '/two', false]],
  ['2.2.1', 'MUST', 'judged together', [scattered, 'A', '/one/open', true]],
  ['2.2.1', 'MUST', 'without a rule of another between them', [scattered, 'A', '/b', true]],
  [
    '2.2.1',
    'MUST',
    'without a group of its own an agent obeys the star',
    [['User-agent: B', 'Allow: /', ...everybody('Disallow: /x')], 'A', '/x', false],
  ],
  ['2.2.1', 'says', 'without a star group no rule applies', [['User-agent: B', 'Disallow: /'], 'A', '/x', true]],
  ['2.2.1', 'says', 'without any group no rule applies', [['Sitemap: http://s.example/s.xml'], 'A', '/x', true]],
  ['2.2.2', 'MUST', 'rules are matched against path and query', [everybody('Disallow: /x?y=1'), 'A', '/x?y=1&z', false]],
  ['2.2.2', 'SHOULD', 'paths are matched with regard to case', [everybody('Disallow: /x'), 'A', '/X', true]],
  ['2.2.2', 'MUST', 'a match begins at the first octet', [everybody('Disallow: /x'), 'A', '/a/x', true]],
  [
    '2.2.2',
    'MUST',
    'the most octets decide: an open place in a closed one',
    [everybody('Disallow: /a', 'Allow: /a/b'), 'A', '/a/b', true],
  ],
  ['2.2.2', 'MUST', 'a closed place in an open one', [everybody('Allow: /a/', 'Disallow: /a/b'), 'A', '/a/b', false]],
  [
    '2.2.2',
    'MUST',
    'octets, not characters, make the length',
    [everybody('Disallow: /课', 'Allow: /*abcd'), 'A', '/课abcd', false],
  ],
  [
    '2.2.2',
    'MAY',
    'the same rule twice changes nothing',
    [everybody('Disallow: /a', 'Disallow: /a', 'Allow: /a/b'), 'A', '/a/b', true],
  ],
  ['2.2.2', 'SHOULD', 'of two as long the permission is used', [everybody('Disallow: /p', 'Allow: /p'), 'A', '/p', true]],
  ['2.2.2', 'says', 'what no rule matches is open', [everybody('Disallow: /x'), 'A', '/y', true]],
  ['2.2.2', 'says', '/robots.txt itself is open', [everybody('Disallow: /'), 'A', '/robots.txt', true]],
  [
    '2.2.2',
    'MUST',
    'octets outside ASCII are escaped before comparing: in the rule',
    [everybody('Disallow: /foo/bar/ツ'), 'A', '/foo/bar/%E3%83%84', false],
  ],
  ['2.2.2', 'MUST', 'in the address', [everybody('Disallow: /foo/bar/%E3%83%84'), 'A', '/foo/bar/ツ', false]],
  [
    '2.2.2',
    'MUST',
    'reserved ones as well: in the rule',
    [everybody('Disallow: /foo/bar?baz=https://foo.bar'), 'A', '/foo/bar?baz=https%3A%2F%2Ffoo.bar', false],
  ],
  [
    '2.2.2',
    'MUST',
    'in the address',
    [everybody('Disallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar'), 'A', '/foo/bar?baz=https://foo.bar', false],
  ],
  ['2.2.2', 'MUST', 'in the path', [everybody('Disallow: /a:b'), 'A', '/a%3ab/c', false]],
  ['2.2.2', 'MUST', 'an escaped slash parts no folders', [everybody('Disallow: /a%2Fb'), 'A', '/a/b', true]],
  [
    '2.2.2',
    'MUST',
    'escapes of unreserved ASCII are undone: in the address',
    [everybody('Disallow: /foo/bar/baz'), 'A', '/foo/bar/%62%61%7A', false],
  ],
  ['2.2.2', 'MUST', 'in the rule', [everybody('Disallow: /foo/bar/%62%61%7A'), 'A', '/foo/bar/baz', false]],
  ['2.2.2', 'says', 'a match needs the whole path of the rule', [everybody('Disallow: /longer'), 'A', '/long', true]],
  [
    '2.2.2',
    'SHOULD',
    'rules before the first agent are passed over',
    [['Disallow: /', 'User-agent: *', 'Disallow: /x'], 'A', '/y', true],
  ],
  ['2.2.3', 'MUST', '# begins a comment', [everybody('# Disallow: /', 'Disallow: /x'), 'A', '/y', true]],
  ['2.2.3', 'MUST', '$ is the end: matched', [everybody('Disallow: /this/path/exactly$'), 'A', '/this/path/exactly', false]],
  [
    '2.2.3',
    'MUST',
    '$ is the end: not matched',
    [everybody('Disallow: /this/path/exactly$'), 'A', '/this/path/exactly/more', true],
  ],
  ['2.2.3', 'MUST', '* is any run of octets', [everybody('Disallow: /this/*/exactly'), 'A', '/this/path/is/exactly', false]],
  ['2.2.3', 'MUST', '* may be none', [everybody('Disallow: /a*b'), 'A', '/ab', false]],
  [
    '2.2.3',
    'SHOULD',
    'a star that is meant itself is escaped',
    [everybody('Disallow: /path/file-with-a-%2A.html'), 'A', '/path/file-with-a-*.html', false],
  ],
  [
    '2.2.3',
    'SHOULD',
    'and is no wildcard',
    [everybody('Disallow: /path/file-with-a-%2A.html'), 'A', '/path/file-with-a-b.html', true],
  ],
  [
    '2.2.3',
    'SHOULD',
    'a dollar that is meant itself is escaped',
    [everybody('Disallow: /path/foo-%24'), 'A', '/path/foo-$', false],
  ],
  ['2.2.3', 'SHOULD', 'and is no end', [everybody('Disallow: /path/foo-%24'), 'A', '/path/foo-$/more', false]],
  [
    '2.2.4',
    'MUST NOT',
    'other records end no group',
    [['User-agent: A', 'Sitemap: http://s.example/s.xml', 'User-agent: B', 'Disallow: /x'], 'A', '/x', false],
  ],
  [
    '2.2.4',
    'MUST NOT',
    'nor stand between its rules',
    [everybody('Disallow: /x', 'Host: s.example', 'Disallow: /y'), 'A', '/y', false],
  ],
  [
    '2.3.1.5',
    'MUST',
    'each line is tried',
    [everybody('Dis allow: /a', '\u0000\u0001', ':::', 'Disallow: /x'), 'A', '/x', false],
  ],
]

describe('RFC 9309, the file', () => {
  const named = rows.map(([section, level, requirement, [lines, agent, path, allowed]]) => ({
    name: `${section} ${level}: ${requirement}`,
    lines,
    agent,
    path,
    allowed,
  }))
  it.each(named)('$name', ({ lines, agent, path, allowed }) =>
    expect(isAllowed(parseRobots(lines.join('\n')), agent, `http://s.example${path}`)).toBe(allowed),
  )

  it('2.2.1 MUST: our product token is letters, underscores and hyphens; SHOULD: it stands in the identification, which says what for', () => {
    const [token = '', rest = ''] = usualUserAgent.split(/\/[\d.]+ /)
    expect(token).toMatch(/^[A-Za-z_-]+$/)
    expect(rest).toMatch(/advertising/)
    expect(isAllowed(parseRobots(`User-agent: ${token}\nDisallow: /x`), usualUserAgent, 'http://s.example/x')).toBe(false)
  })

  it('2.3.1.5 MUST: bytes that are no text spoil no other line', () => {
    const bytes = Buffer.concat([
      Buffer.from('User-agent: *\nAllow: /'),
      Buffer.from('bfcefffe80', 'hex'),
      Buffer.from('\nDisallow: /x'),
    ])
    expect(isAllowed(parseRobots(bytes), 'A', 'http://s.example/x')).toBe(false)
    expect(isAllowed(parseRobots(bytes), 'A', 'http://s.example/y')).toBe(true)
  })

  it('2.2.4 MAY: sitemaps and crawl-delay are read', () => {
    const robots = parseRobots('Sitemap: http://s.example/s.xml\nUser-agent: *\nCrawl-delay: 5')
    expect([robots.sitemaps, crawlDelay(robots, 'A')]).toEqual([['http://s.example/s.xml'], 5])
  })

  it('2.5 MUST: 500 kibibytes are read at least; SHOULD: there is a limit', () => {
    expect(longestRobots).toBeGreaterThanOrEqual(500 * 1024)
    const line = 'Disallow: /late'
    const filled = (bytes: number) => `User-agent: *\n#${'x'.repeat(bytes - 16 - line.length)}\n${line}`
    expect(filled(longestRobots)).toHaveLength(longestRobots)
    expect(isAllowed(parseRobots(filled(longestRobots)), 'A', 'http://s.example/late')).toBe(false)
    expect(isAllowed(parseRobots(filled(longestRobots + 20)), 'A', 'http://s.example/late')).toBe(true)
  })
})

describe('RFC 9309, how the file is had', () => {
  let world: World
  let fetcher: Fetcher
  const answer =
    (status: number, headers: Record<string, string>, body = ''): Answer =>
    (_, response) =>
      void response.writeHead(status, headers).end(body)
  const closed = answer(200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /closed')
  const hosts = ['plain', 'hops', 'many', 'gone', 'forbidden', 'broken', 'busy', 'torn'] as const

  beforeAll(async () => {
    const to =
      (path: string, host: string): Answer =>
      (request, response) =>
        void response.writeHead(301, { location: `http://${host}.localhost:${request.socket.localPort}${path}` }).end()
    world = await startWorld({
      'plain/robots.txt': closed,
      'hops/robots.txt': to('/1', 'hops'),
      'hops/1': to('/2', 'hops'),
      'hops/2': to('/3', 'elsewhere'),
      'elsewhere/3': to('/4', 'elsewhere'),
      'elsewhere/4': to('/5', 'third'),
      'third/5': closed,
      'many/robots.txt': to('/again', 'many'),
      'many/again': to('/again', 'many'),
      'gone/robots.txt': answer(404, {}),
      'forbidden/robots.txt': answer(403, {}),
      'broken/robots.txt': answer(503, {}),
      'busy/robots.txt': answer(429, {}),
      'torn/robots.txt': (_, response) =>
        void response.writeHead(200, { 'content-length': '900' }).write('User', () => response.destroy()),
    })
    fetcher = createFetcher({ userAgent: usualUserAgent, concurrency: 2, allowPrivate: true })
  })
  afterAll(async () => {
    await fetcher.close()
    await world.close()
  })

  const opens = async (host: (typeof hosts)[number], path: string) => {
    const { robots } = await askRobots(fetcher, new URL(world.url('/', host)).origin)
    return isAllowed(robots, 'JianfuBot', world.url(path, host))
  }

  it('2.3 MUST: it is asked for at the top, in small letters', async () => {
    await opens('plain', '/deep/er/page')
    expect(world.visits('/robots.txt')).toBeGreaterThan(0)
    expect(world.visits('/deep/er/robots.txt')).toBe(0)
  })

  const table: [name: string, host: (typeof hosts)[number], path: string, allowed: boolean][] = [
    ['2.3.1.1 MUST: the rules of a file that came are followed', 'plain', '/closed', false],
    ['2.3.1.1 and close nothing else', 'plain', '/open', true],
    ['2.3.1.2 MUST: behind five redirects, over other hosts, the rules hold for the first host', 'hops', '/closed', false],
    ['2.3.1.2 and only they', 'hops', '/open', true],
    ['2.3.1.2 MAY: redirects without end are a file that is not there', 'many', '/x', true],
    ['2.3.1.3 MAY: 404 closes nothing', 'gone', '/x', true],
    ['2.3.1.3 MAY: nor does 403', 'forbidden', '/x', true],
    ['2.3.1.4 MUST: a broken server closes everything', 'broken', '/x', false],
    ['2.3.1.4 429 asks for patience: everything is closed for now, which is stricter than the RFC', 'busy', '/x', false],
    ['2.3.1.4 MUST: a connection that breaks closes everything', 'torn', '/x', false],
  ]
  it.each(table)('%s', async (_, host, path, allowed) => expect(await opens(host, path)).toBe(allowed))

  it('2.4 SHOULD NOT: a copy is used for a day at most, a failure far less', async () => {
    const lasts = async (host: (typeof hosts)[number]) => {
      const before = Date.now()
      const { until } = await askRobots(fetcher, new URL(world.url('/', host)).origin)
      return { least: until - Date.now(), most: until - before }
    }
    expect((await lasts('plain')).least).toBeLessThanOrEqual(24 * 3600_000)
    expect((await lasts('broken')).most).toBeLessThan(3600_000)
  })
})
