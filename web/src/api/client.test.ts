import { afterEach, describe, expect, it, vi } from 'vitest'
import { address, api } from './client'
import { problemsOf, Refusal } from './refusal'

function answer(status: number, body: unknown, type = 'application/json') {
  const fake = vi.fn<typeof fetch>(() =>
    Promise.resolve(
      new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': type } }),
    ),
  )
  vi.stubGlobal('fetch', fake)
  return fake
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the REST client', () => {
  it('fills in path and query, joining lists by commas and leaving out what is not given', () => {
    const filled = address('/sessions/{session}/entries', {
      path: { session: 'a/b' },
      query: { offset: 0, kind: ['text', 'binary'], direction: [], after: undefined },
    })
    expect(filled).toBe('/api/v1/sessions/a%2Fb/entries?offset=0&kind=text%2Cbinary')
  })

  it('sends JSON and gives the answer', async () => {
    const fake = answer(201, { id: 'p1' })
    const project = await api.post('/projects', { body: { name: 'Fleet' } })
    expect(project.id).toBe('p1')
    expect(fake.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"name":"Fleet"}' })
  })

  it('gives nothing for 204', async () => {
    answer(204, undefined)
    await expect(api.delete('/projects/{project}', { path: { project: 'p' } })).resolves.toBeUndefined()
  })

  it('throws every problem at its place', async () => {
    const problems = [{ code: 'not-an-integer', message: '“1s” is not an integer', pointer: '/request/query/1/value' }]
    answer(422, { title: 'Invalid', status: 422, code: 'invalid', problems }, 'application/problem+json')
    const error = await api.get('/settings', {}).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refusal)
    expect(problemsOf(error)).toEqual(problems)
  })

  it('says in words that nobody answered', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    const error = await api.get('/health', {}).catch((thrown: unknown) => thrown)
    expect(problemsOf(error)[0]?.message).toContain('does not answer')
  })

  it('makes a refusal of an answer that is no problem document', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<p>', { status: 502, statusText: 'Bad Gateway' })))
    const error = await api.get('/health', {}).catch((thrown: unknown) => thrown)
    expect(problemsOf(error)[0]?.message).toBe('The server answered 502 Bad Gateway')
  })
})
