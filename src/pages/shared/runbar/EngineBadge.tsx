import type { EngineDescription } from '../../../engines/engine.ts';

/** The engine in use, by name; its reason on hover or click. */
export function EngineBadge({ engine }: { readonly engine: EngineDescription | undefined }) {
  if (!engine) return <p className="engine engine-none">engine: to be chosen</p>;
  return (
    <details
      className="engine"
      title={engine.reason}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.removeAttribute('open')}
      onBlur={(event) => event.currentTarget.removeAttribute('open')}
    >
      <summary>
        <span className="sr-only">Engine: </span>
        {engine.label}
      </summary>
      <p>{engine.reason}</p>
    </details>
  );
}
