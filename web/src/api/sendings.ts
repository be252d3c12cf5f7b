import { api } from './client'
import type { HttpRequest, PersonalOptions, Session } from './types'

export interface NewSending {
  project: string
  endpoint?: string
  tab: string
  name: string
  request: HttpRequest
  personal: PersonalOptions
}

type Post = (path: '/sendings', options: { body: NewSending }) => Promise<Session>

/** Sends a request; how it goes on is told as the news of its session. */
export function send(body: NewSending): Promise<Session> {
  return (api.post as unknown as Post)('/sendings', { body })
}
