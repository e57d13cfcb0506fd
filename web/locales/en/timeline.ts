/** One page over time. */
export default {
  title: 'Page history',
  captures: 'Captures',
  seen: 'First seen {{first}}, last looked at {{last}}',
  stayed: 'unchanged at {{count}} later looks, until {{time}}',
  stayed_one: 'unchanged at 1 later look, until {{time}}',
  once: 'seen once',
  findings: '{{count}} findings',
  findings_one: '1 finding',
  quiet: 'only counters, dates and the like differ',
  more: 'Older captures are not listed',
  changes: 'What changed at {{time}}',
  first: 'This is the first capture: there is nothing older to compare with.',
  same: 'The words a reader sees are the same.',
  sum: 'Characters that came: {{added}}, went: {{removed}}; {{same}} % is the same',
  hidden: '… {{count}} unchanged lines …',
  hidden_one: '… 1 unchanged line …',
}
