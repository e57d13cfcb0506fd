/** What every page shares: name, navigation, footer, failures. */
export default {
  brand: { name: 'Jianfu', tagline: 'Off-campus training watch' },
  nav: { skip: 'Skip to content', home: 'Home', report: 'Report', track: 'Track', staff: 'Staff sign-in', menu: 'Main' },
  language: { switch: 'Language', zh: '中文', en: 'English' },
  footer: {
    otherWays: 'Other ways to report',
    emergency: 'Someone is hurt, there is a fire, or danger right now',
    hotline: 'Government service hotline',
    consumer: 'Consumer complaint hotline',
    emergencyName: 'Emergency 110 / 119 / 120',
    privacy:
      'Your name and phone are encrypted. Only staff working on your report can open them, must say why, and every look is recorded.',
    openSource: 'Published under the Apache-2.0 licence.',
  },
  failure: {
    notFoundTitle: 'There is no such page',
    notFoundText: 'The address may be mistyped, or the page has moved. You can start again from the home page.',
    brokenTitle: 'Something went wrong on this page',
    brokenText: 'It was not your doing. Please reload; if that does not help, call 12345. What you wrote is kept on this device.',
    reload: 'Reload',
    home: 'Back to home',
    noAnswer: 'The server could not be reached. Check the network and try again.',
    tooMany: 'Too many attempts. Please wait a few minutes.',
    server: 'The server cannot handle this right now. Please try again later.',
    requestId: 'Reference {{id}}',
    retry: 'Try again',
  },
  loading: 'Loading…',
  punctuation: { colon: ': ' },
  optional: 'optional',
} as const
