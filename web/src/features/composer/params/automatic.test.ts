import { describe, expect, it } from 'vitest'
import { emptyHttp } from '../../workspace/request'
import { isOmitted, switched } from './automatic'

describe('a line that a request has of itself', () => {
  it('can be switched off and on again, which leaves nothing behind', () => {
    const request = emptyHttp()
    const off = switched(request, 'Accept', false)
    expect(off.options).toEqual({ omitted: ['Accept'] })
    expect([isOmitted(off, 'accept'), isOmitted(off, 'Host')]).toEqual([true, false])
    expect(switched(off, 'accept', true)).toEqual(request)
  })
  it('leaves the other options alone', () => {
    const request = { ...emptyHttp(), options: { maxRedirects: 3, omitted: ['Host'] } }
    expect(switched(request, 'HOST', true).options).toEqual({ maxRedirects: 3 })
  })
})
