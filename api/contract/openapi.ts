/** OpenAPI 3.1 from the endpoint declarations. */
import { z } from 'zod'
import { type Endpoint, problemSchema } from './endpoint.ts'
import { endpoints } from './index.ts'

type Json = Record<string, unknown>

/** Named schemas (`.meta({ id })`) become components; everything else is written in place. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $defs, $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json
  const text = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'))
  for (const [name, definition] of Object.entries(($defs ?? {}) as Json)) components[name] = text(definition)
  const name = rest.id as string | undefined
  if (!name) return text(rest)
  components[name] = text(rest)
  return { $ref: `#/components/schemas/${name}` }
}

function parameters(kind: 'path' | 'query', schema: z.ZodObject | undefined, components: Json): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', components) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: kind,
    required: kind === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: rest,
  }))
}

function operation(e: Endpoint, components: Json): Json {
  const content = e.response
    ? { 'application/json': { schema: jsonSchema(e.response, 'output', components) } }
    : e.produces
      ? { [e.produces]: { schema: { type: 'string', format: 'binary' } } }
      : undefined
  const body = e.body && { 'application/json': { schema: jsonSchema(e.body, 'input', components) } }
  const upload = e.upload && { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  return {
    operationId: e.id,
    tags: [e.tag],
    summary: e.summary,
    ...(e.access === 'staff' ? { security: [{ session: [] }] } : {}),
    parameters: [...parameters('path', e.params, components), ...parameters('query', e.query, components)],
    ...(body || upload ? { requestBody: { required: true, content: body || upload } } : {}),
    responses: {
      [e.status ?? 200]: { description: 'done', ...(content ? { content } : {}) },
      default: {
        description: 'problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

export function openApiDocument(): Json {
  const components: Json = {}
  jsonSchema(problemSchema, 'output', components)
  const paths: Record<string, Json> = {}
  for (const e of endpoints) {
    const path = e.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [e.method]: operation(e, components) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jianfu API',
      version: '1',
      description: 'Findings, cases and complaints. Errors are RFC 9457 problem documents.',
      license: { name: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' } },
    },
  }
}
