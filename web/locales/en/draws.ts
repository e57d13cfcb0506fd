/** Double-random inspections, for the public. */
export default {
  draws: {
    title: 'Inspections by lot',
    lead: 'Before a draw the digests of the pool and of a secret are published, afterwards everything. Anybody can draw again here, or download the data and check it elsewhere.',
    none: 'No draw has been published yet.',
    committed: 'Digests published, not drawn yet',
    drawn: '{{count}} drawn at {{time}}',
    pool: 'Pool – institutions: {{targets}}, inspectors: {{inspectors}}',
    poolHash: 'Digest of the pool',
    commitment: 'Digest of the secret',
    verify: 'Verify',
    sound: 'Everything agrees: pool, secret, what the witnesses said and the result.',
    failed: 'It does not agree:',
    checks: {
      pool: 'the pool was changed',
      commitment: 'the secret is not the one that was committed to',
      seed: 'the seed does not follow from secret and witnesses',
      result: 'the result is another one',
    },
    insecure: 'Browsers offer the necessary arithmetic at https addresses only. Download the data and run: jianfu draw verify.',
    download: 'Download the data',
    results: 'Results of the inspections',
    waiting: 'not published yet',
    late: 'overdue',
  },
} as const
