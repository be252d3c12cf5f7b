// Made by `npm run contract` from the documents in contract/. Do not edit.

import type { components } from './openapi'

export interface SubscribeTimeline {
type: "subscribeTimeline"
id: string
session: string
directions?: components['schemas']['Direction'][]
kinds?: components['schemas']['Kind'][]
/**
 * Only entries with a greater sequence number (what a cleared view leaves out)
 */
after?: number
/**
 * How many of the newest rows each message carries; 200 when left out
 */
tail?: number
}

export interface SubscribeSessions {
type: "subscribeSessions"
id: string
project: string
/**
 * Ids of the sessions that are open in tabs of this page
 */
watch?: string[]
}

export interface SubscribeFeed {
type: "subscribeFeed"
id: string
project: string
after?: number
}

export interface SubscribeRun {
type: "subscribeRun"
id: string
run: string
/**
 * How many results are known already
 */
after?: number
}

export interface Unsubscribe {
type: "unsubscribe"
id: string
}

export interface TimelineNews {
type: "timeline"
id: string
/**
 * How many rows pass the filter
 */
total: number
/**
 * Sequence of the oldest entry that is still kept
 */
first: number
/**
 * Position of the first of `rows` among those that pass the filter
 */
offset: number
/**
 * The newest rows; those before `offset` are asked for by REST
 */
rows: components['schemas']['Row'][]
/**
 * Rows before `offset` that were shown as pending and are complete now
 */
changed?: components['schemas']['Row'][]
}

export interface SessionNews {
type: "session"
id: string
session: components['schemas']['Session']
deleted?: boolean
}

export interface RunNews {
type: "run"
id: string
run: components['schemas']['Run']
}

export interface FeedNews {
type: "feed"
id: string
changes: components['schemas']['Change'][]
/**
 * True when values of variables that are the person's own, or the environment that it works in, are others; they are in no change
 */
personal?: boolean
}

export interface Refused {
type: "refused"
id?: string
problem: components['schemas']['Problem']
}

export type Upward = SubscribeTimeline | SubscribeSessions | SubscribeFeed | SubscribeRun | Unsubscribe
export type Downward = TimelineNews | SessionNews | FeedNews | RunNews | Refused
