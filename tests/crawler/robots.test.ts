import { describe, expect, it } from 'vitest'
import { isAllowed, parseRobots } from '#crawler/robots.ts'

type Case = [about: string, robots: string, agent: string, path: string, allowed: boolean]
const all = (rules: string) => `User-agent: *\n${rules}`

const cases: Case[] = [
  ['an empty file allows', '', 'FooBot', '/x', true],
  ['a file of comments allows', '# nothing here\n\n', 'FooBot', '/x', true],
  ['an HTML page in place of the file allows', '<html><body>404</body></html>', 'FooBot', '/x', true],
  ['disallow all', all('Disallow: /'), 'FooBot', '/x', false],
  ['robots.txt itself is always allowed', all('Disallow: /'), 'FooBot', '/robots.txt', true],
  ['an empty disallow allows', all('Disallow:'), 'FooBot', '/x', true],
  ['an empty allow says nothing', all('Allow:\nDisallow: /x'), 'FooBot', '/x', false],
  ['a prefix matches what begins with it', all('Disallow: /fish'), 'FooBot', '/fish.html', false],
  ['a prefix matches a longer word', all('Disallow: /fish'), 'FooBot', '/fishheads/yum', false],
  ['a prefix is no infix', all('Disallow: /fish'), 'FooBot', '/catfish', true],
  ['paths are case-sensitive', all('Disallow: /fish'), 'FooBot', '/Fish', true],
  ['a folder with slash spares the name without', all('Disallow: /fish/'), 'FooBot', '/fish', true],
  ['a folder with slash matches inside', all('Disallow: /fish/'), 'FooBot', '/fish/salmon', false],
  ['the query counts', all('Disallow: /fish?id='), 'FooBot', '/fish?id=1', false],
  ['another query is free', all('Disallow: /fish?id='), 'FooBot', '/fish?name=1', true],
  ['the longer rule wins over an earlier one', all('Disallow: /\nAllow: /open'), 'FooBot', '/open/1', true],
  ['the longer rule wins in either order', all('Allow: /open\nDisallow: /'), 'FooBot', '/open/1', true],
  ['a longer disallow wins', all('Allow: /a\nDisallow: /a/b'), 'FooBot', '/a/b/c', false],
  ['equal length: allow wins', all('Disallow: /a\nAllow: /a'), 'FooBot', '/a', true],
  ['equal length in the other order: allow wins', all('Allow: /a\nDisallow: /a'), 'FooBot', '/a', true],
  ['a star is any run', all('Disallow: /*.php'), 'FooBot', '/folder/file.php?x', false],
  ['a star may be empty', all('Disallow: /a*b'), 'FooBot', '/ab', false],
  ['a star inside', all('Disallow: /a*b'), 'FooBot', '/axxxbyyy', false],
  ['a star needs the rest', all('Disallow: /a*b'), 'FooBot', '/axxx', true],
  ['a trailing star changes nothing', all('Disallow: /fish*'), 'FooBot', '/fishes', false],
  ['a leading star', all('Disallow: *.pdf'), 'FooBot', '/x/y.pdf', false],
  ['several stars', all('Disallow: /*a*b*c'), 'FooBot', '/1a2b3c4', false],
  ['stars keep their order', all('Disallow: /*a*b*c'), 'FooBot', '/1c2b3a', true],
  ['a dollar is the end', all('Disallow: /*.php$'), 'FooBot', '/x.php', false],
  ['a dollar refuses more', all('Disallow: /*.php$'), 'FooBot', '/x.php?a', true],
  ['a dollar after a plain path', all('Disallow: /exact$'), 'FooBot', '/exact', false],
  ['a plain path with dollar is no prefix', all('Disallow: /exact$'), 'FooBot', '/exactly', true],
  ['a dollar in the middle is a dollar', all('Disallow: /a$b'), 'FooBot', '/a$bc', false],
  ['slash dollar is the front page only', all('Disallow: /\nAllow: /$'), 'FooBot', '/', true],
  ['slash dollar opens nothing else', all('Disallow: /\nAllow: /$'), 'FooBot', '/x', false],
  ['overlap cannot be used twice', all('Disallow: /ab*ba$'), 'FooBot', '/aba', true],
  ['own group beats the star group', 'User-agent: *\nDisallow: /\nUser-agent: FooBot\nDisallow: /x', 'FooBot', '/y', true],
  ['own group applies', 'User-agent: *\nAllow: /\nUser-agent: FooBot\nDisallow: /x', 'FooBot', '/x', false],
  ['an empty own group frees', 'User-agent: *\nDisallow: /\nUser-agent: FooBot\nDisallow:', 'FooBot', '/x', true],
  ['others fall to the star group', 'User-agent: FooBot\nDisallow: /x\nUser-agent: *\nDisallow: /y', 'BarBot', '/y', false],
  ['without star group others are free', 'User-agent: FooBot\nDisallow: /', 'BarBot', '/y', true],
  ['agent names ignore case', 'User-agent: FOOBOT\nDisallow: /', 'foobot', '/', false],
  ['a version after the name is ignored', 'User-agent: FooBot/2.1\nDisallow: /', 'FooBot', '/', false],
  ['a whole user agent value is cut to its token', 'User-agent: FooBot\nDisallow: /', 'FooBot/1.0 (+http://x)', '/', false],
  ['a name is no prefix of another', 'User-agent: Foo\nDisallow: /', 'FooBot', '/', true],
  ['nor the other way round', 'User-agent: FooBot-News\nDisallow: /', 'FooBot', '/', true],
  ['hyphens belong to the name', 'User-agent: Foo-Bot\nDisallow: /', 'Foo-Bot', '/', false],
  ['two agents share a group', 'User-agent: A\nUser-agent: B\nDisallow: /x', 'B', '/x', false],
  ['and the first of them too', 'User-agent: A\nUser-agent: B\nDisallow: /x', 'A', '/x', false],
  [
    'groups of one agent are merged',
    'User-agent: A\nDisallow: /x\nUser-agent: B\nDisallow: /z\nUser-agent: A\nDisallow: /y',
    'A',
    '/x',
    false,
  ],
  [
    'and the second part counts',
    'User-agent: A\nDisallow: /x\nUser-agent: B\nDisallow: /z\nUser-agent: A\nDisallow: /y',
    'A',
    '/y',
    false,
  ],
  ['star groups are merged, too', 'User-agent: *\nDisallow: /x\n\nUser-agent: *\nDisallow: /y', 'A', '/y', false],
  ['an empty line ends no group', 'User-agent: A\n\n\nDisallow: /x', 'A', '/x', false],
  ['other lines end no group', 'User-agent: A\nSitemap: http://x/s.xml\nUser-agent: B\nDisallow: /x', 'A', '/x', false],
  ['rules before any group are void', 'Disallow: /x\nUser-agent: A\nDisallow: /y', 'A', '/x', true],
  ['comments after a value', all('Disallow: /x # not this'), 'A', '/x', false],
  ['blanks around', all('  Disallow  :   /x   '), 'A', '/x', false],
  ['names of lines ignore case', 'USER-AGENT: *\ndisALLOW: /x', 'A', '/x', false],
  ['Windows line ends', 'User-agent: *\r\nDisallow: /x\r\n', 'A', '/x', false],
  ['old Mac line ends', 'User-agent: *\rDisallow: /x\r', 'A', '/x', false],
  ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /x', 'A', '/x', false],
  ['unknown lines are passed over', all('Crawl-delay: 10\nFoo: bar\nDisallow: /x'), 'A', '/x', false],
  ['escaped and plain Chinese are the same', all('Disallow: /%E8%AF%BE%E7%A8%8B'), 'A', '/课程', false],
  ['plain Chinese in the rule', all('Disallow: /课程'), 'A', '/%E8%AF%BE%E7%A8%8B/1', false],
  ['lower-case escapes', all('Disallow: /%e8%af%be'), 'A', '/%E8%AF%BE', false],
  ['unreserved escapes are undone', all('Disallow: /%62%61r'), 'A', '/bar', false],
  ['an escaped slash stays another thing', all('Disallow: /a%2Fb'), 'A', '/a/b', true],
  ['a missing colon is forgiven', all('Disallow /x'), 'A', '/x', false],
]

describe('robots.txt by RFC 9309', () => {
  it.each(cases)('%s', (_, robots, agent, path, allowed) => {
    expect(isAllowed(parseRobots(robots), agent, `http://site.example${path}`)).toBe(allowed)
  })

  it('looks at the first 500 kibibytes only, and at all of them', () => {
    const filler = `# ${'x'.repeat(98)}\n`
    const inside = `User-agent: *\n${filler.repeat(4000)}Disallow: /late`
    expect(isAllowed(parseRobots(inside), 'A', 'http://s.example/late')).toBe(false)
    const outside = `User-agent: *\nDisallow: /early\n${filler.repeat(6000)}Disallow: /late`
    expect(isAllowed(parseRobots(outside), 'A', 'http://s.example/early')).toBe(false)
    expect(isAllowed(parseRobots(outside), 'A', 'http://s.example/late')).toBe(true)
  })

  it('ignores the fragment and treats a bare host as its front page', () => {
    const robots = parseRobots(all('Disallow: /$'))
    expect(isAllowed(robots, 'A', 'http://s.example')).toBe(false)
    expect(isAllowed(robots, 'A', 'http://s.example/#top')).toBe(false)
    expect(isAllowed(robots, 'A', 'http://s.example/x#y')).toBe(true)
  })

  it('answers quickly however many stars there are', () => {
    const robots = parseRobots(all(`Disallow: /${'*a'.repeat(200)}$`))
    const began = performance.now()
    expect(isAllowed(robots, 'A', `http://s.example/${'a'.repeat(5000)}b`)).toBe(true)
    expect(performance.now() - began).toBeLessThan(200)
  })

  it('notes the sitemaps', () => {
    expect(parseRobots('Sitemap: http://s.example/a.xml\nsitemap: http://s.example/b.xml').sitemaps).toHaveLength(2)
  })
})
