import { type Bitmap2D, generate } from 'lean-qr';

/** Light modules around a QR code, without which a camera does not find it. */
export const QUIET_ZONE = 4;

/** A text as a QR code; undefined where it is too long for one. */
export function qrCodeOf(text: string): Bitmap2D | undefined {
  try {
    return generate(text);
  } catch {
    return undefined;
  }
}

/** The dark modules of a code as the path of an SVG, one unit a module, with the quiet zone's offset. */
export function modulesPath(code: Bitmap2D): string {
  let path = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++)
      if (code.get(x, y)) path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`;
  return path;
}
