// Writes the TypeScript types of the REST API and of the live channel from the documents in ../contract.
// With --check it writes nothing and fails when the files in src/api/generated are out of date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { compile } from 'json-schema-to-typescript'
import openapi, { astToString } from 'openapi-typescript'

const root = new URL('..', import.meta.url)
const contract = new URL('../contract/', root)
const generated = new URL('src/api/generated/', root)
const banner = '// Made by `npm run contract` from the documents in contract/. Do not edit.\n'

async function restTypes() {
  const ast = await openapi(new URL('openapi.yaml', contract), { alphabetize: false, defaultNonNullable: false })
  return `${banner}${astToString(ast)}`
}

/** References into openapi.yaml stay references, so that both documents share one set of types. */
function shared(node) {
  if (Array.isArray(node)) return node.map(shared)
  if (node === null || typeof node !== 'object') return node
  const name = /^\.\/openapi\.yaml#\/components\/schemas\/(\w+)$/.exec(node.$ref ?? '')?.[1]
  if (name) return { tsType: `components['schemas']['${name}']` }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shared(value)]))
}

async function liveTypes() {
  const document = load(await readFile(new URL('asyncapi.yaml', contract), 'utf8'))
  const schemas = shared(document.components.schemas)
  const names = (action) =>
    Object.values(document.operations)
      .filter((operation) => operation.action === action)
      .flatMap((operation) => operation.messages)
      .map((message) => document.components.messages[message.$ref.split('/').at(-1)].payload.$ref.split('/').at(-1))
  const parts = [banner, "import type { components } from './openapi'\n"]
  for (const [name, schema] of Object.entries(schemas)) {
    const open = { ...schema, additionalProperties: false }
    parts.push(await compile(open, name, { bannerComment: '', format: false, additionalProperties: false }))
  }
  parts.push(
    `export type Upward = ${names('receive').join(' | ')}`,
    `export type Downward = ${names('send').join(' | ')}`,
  )
  return `${parts.join('\n')}\n`
}

const files = { 'openapi.ts': await restTypes(), 'live.ts': await liveTypes() }
const stale = []
for (const [name, text] of Object.entries(files)) {
  const url = new URL(name, generated)
  if (!process.argv.includes('--check')) await writeFile(url, text)
  else if ((await readFile(url, 'utf8').catch(() => '')) !== text) stale.push(fileURLToPath(url))
}
if (stale.length > 0) {
  process.stderr.write(`Out of date, run \`npm run contract\`:\n${stale.join('\n')}\n`)
  process.exitCode = 1
}
