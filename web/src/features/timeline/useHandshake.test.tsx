import { QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { api } from '../../api/client'
import { queryClient } from '../../api/queryClient'
import type { Row, Session } from '../../api/types'
import { useHandshake } from './useHandshake'

const failed = { id: 's', kind: 'websocket', connections: 2, state: { kind: 'failed' } } as Session
const rows = (...connections: number[]) =>
  connections.map((connection) => ({ connection, sequence: connection }) as Row)

function reading(answers: Row[][]) {
  let asked = 0
  return vi.spyOn(api, 'get').mockImplementation(((_: string, { query }: { query: { offset: number } }) => {
    const all = answers[Math.min(query.offset === 0 ? asked++ : asked - 1, answers.length - 1)] ?? []
    return Promise.resolve({
      total: all.length,
      first: 1,
      offset: query.offset,
      rows: all.slice(query.offset).slice(0, 1),
    })
  }) as never)
}

function shown() {
  const client = queryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useHandshake(failed), { wrapper }).result
}

describe('the handshake of the newest connection', () => {
  it('is asked for again where it was not written yet', async () => {
    reading([rows(1), rows(1, 2)])
    const result = shown()
    await waitFor(() => expect(result.current?.connection).toBe(2), { timeout: 4000 })
  })
})
