/** npm test: everything from a bare clone. The last line counts every check and every test: `N passed, N failed`. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare, project } from './prepare.mjs'

const only = process.argv.slice(2)
const counts = { passed: 0, failed: 0, skipped: 0 }

/** Each counts as one test; its output is shown when it fails. They are run side by side. */
const checks = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']],
  ['types', 'node_modules/typescript-native/bin/tsc', []],
  ['dead code', 'node_modules/knip/bin/knip.js', []],
  ['types of the web client', 'node_modules/tsx/dist/cli.mjs', ['scripts/api-types.ts', '--check']],
  ['build of the web app', 'node_modules/tsx/dist/cli.mjs', ['scripts/build-web.ts']],
]

function check([name, script, args]) {
  const began = Date.now()
  const options = { cwd: project, encoding: 'utf8', maxBuffer: 1e9 }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(project, script), ...args], options, (fault, stdout, stderr) => {
      counts[fault ? 'failed' : 'passed'] += 1
      process.stdout.write(`${fault ? '✗' : '✓'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`)
      if (fault) process.stdout.write(`${stdout}${stderr}\n`)
      resolve()
    })
  })
}

/** A file that cannot even be loaded has no tests to count: it counts as one failure. So does a runner that says nothing. */
function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'jianfu-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only]
  const runner = join(project, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [runner, ...args], { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] })
  const before = counts.failed
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    for (const { status: file, assertionResults } of testResults) {
      const failed = assertionResults.filter((test) => test.status === 'failed').length
      const passed = assertionResults.filter((test) => test.status === 'passed').length
      counts.passed += passed
      counts.skipped += assertionResults.length - failed - passed
      counts.failed += file === 'failed' ? Math.max(failed, 1) : failed
    }
  } catch (error) {
    process.stdout.write(`the test runner left no report: ${error.message}\n`)
  }
  rmSync(folder, { recursive: true, force: true })
  if (status !== 0 && counts.failed === before) counts.failed += 1
}

await prepare({ mayInstall: true })
if (only.length === 0) await Promise.all(checks.map(check))
tests()
const { passed, failed, skipped } = counts
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
