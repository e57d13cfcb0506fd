/** Writes web/lib/api-schema.ts, the web client's types, from the API's own declarations. `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { openApiDocument } from '#api/contract/openapi.ts'

const file = fileURLToPath(new URL('../web/lib/api-schema.ts', import.meta.url))
const made = `// Made by npm run api-types from api/contract. Do not edit.\n${astToString(await openapiTS(openApiDocument() as unknown as OpenAPI3))}`

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== made) {
    console.error('web/lib/api-schema.ts does not match api/contract: run npm run api-types')
    process.exitCode = 1
  }
} else {
  writeFileSync(file, made)
}
