import type { DeflateOffer, Reconnect } from '../../../api/types'
import { defined } from '../../workspace/request'
import { NumberLine, Section, SwitchLine } from './fields'

/** The offer of permessage-deflate with its four parameters. */
export function Deflate({ offer, onChange }: { offer: DeflateOffer; onChange: (offer: DeflateOffer) => void }) {
  const set = (change: Partial<Record<keyof DeflateOffer, unknown>>) =>
    onChange(defined<DeflateOffer>({ ...offer, ...change }))
  return (
    <>
      <Section>permessage-deflate</Section>
      <SwitchLine label="Offer compression" on={offer.enabled} onChange={(enabled) => set({ enabled })} />
      {offer.enabled ? (
        <>
          <SwitchLine
            label="client_no_context_takeover"
            on={offer.clientNoContextTakeover ?? false}
            onChange={(on) => set({ clientNoContextTakeover: on || undefined })}
          />
          <SwitchLine
            label="server_no_context_takeover"
            on={offer.serverNoContextTakeover ?? false}
            onChange={(on) => set({ serverNoContextTakeover: on || undefined })}
          />
          <NumberLine
            label="client_max_window_bits"
            usual="not said"
            unit="8 to 15, 0 without a value"
            max={15}
            value={offer.clientMaxWindowBits}
            onChange={(clientMaxWindowBits) => set({ clientMaxWindowBits })}
          />
          <NumberLine
            label="server_max_window_bits"
            usual="not said"
            unit="8 to 15"
            min={8}
            max={15}
            value={offer.serverMaxWindowBits}
            onChange={(serverMaxWindowBits) => set({ serverMaxWindowBits })}
          />
        </>
      ) : null}
    </>
  )
}

/** Whether and how a lost connection is made again. */
export function Again({ reconnect, onChange }: { reconnect: Reconnect; onChange: (reconnect: Reconnect) => void }) {
  const set = (change: Partial<Record<keyof Reconnect, unknown>>) =>
    onChange(defined<Reconnect>({ ...reconnect, ...change }))
  return (
    <>
      <Section>Automatic reconnect</Section>
      <SwitchLine
        label="Try again"
        on={reconnect.enabled}
        hint="after a loss, not after a close"
        onChange={(enabled) => set({ enabled })}
      />
      {reconnect.enabled ? (
        <>
          <NumberLine
            label="Attempts"
            usual="5"
            min={1}
            max={1000}
            value={reconnect.attempts}
            onChange={(attempts) => set({ attempts })}
          />
          <NumberLine
            label="First pause"
            usual="1000"
            unit="ms"
            value={reconnect.delay}
            onChange={(delay) => set({ delay })}
          />
          <NumberLine
            label="Growth"
            usual="2"
            unit="times from pause to pause"
            min={1}
            step={0.1}
            value={reconnect.factor}
            onChange={(factor) => set({ factor })}
          />
          <NumberLine
            label="Longest pause"
            usual="30000"
            unit="ms"
            value={reconnect.maxDelay}
            onChange={(maxDelay) => set({ maxDelay })}
          />
        </>
      ) : null}
    </>
  )
}
