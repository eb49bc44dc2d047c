// Node 20 does not hand tsx's loader down to its threads: each registers it anew.
import { register } from 'tsx/esm/api';

register();
await import('./wasmThread.ts');
