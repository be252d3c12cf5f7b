import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react'
import type { LiveChannel, LiveState } from './live'

const Live = createContext<LiveChannel | undefined>(undefined)

/** Starts the page's live channel and hands it to everything inside. */
export function LiveProvider({ channel, children }: { channel: LiveChannel; children: ReactNode }) {
  useEffect(() => {
    const hurry = () => {
      if (document.visibilityState === 'visible') channel.hurry()
    }
    channel.start()
    window.addEventListener('online', hurry)
    document.addEventListener('visibilitychange', hurry)
    return () => {
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', hurry)
      channel.stop()
    }
  }, [channel])
  return <Live value={channel}>{children}</Live>
}

export function useLive(): LiveChannel {
  const channel = useContext(Live)
  if (!channel) throw new Error('useLive is used outside of LiveProvider')
  return channel
}

export function useLiveState(): LiveState {
  const channel = useLive()
  return useSyncExternalStore(channel.watch, channel.state)
}
