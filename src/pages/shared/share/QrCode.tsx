import { useMemo } from 'react';
import { modulesPath, QUIET_ZONE, qrCodeOf } from './qrModules.ts';

/** The link as a QR code, dark on light in either theme: cameras look for that. */
export function QrCode({ link }: { readonly link: string }) {
  const code = useMemo(() => qrCodeOf(link), [link]);
  if (!code) return <p className="share-note">The link is too long for a QR code.</p>;
  const side = code.size + 2 * QUIET_ZONE;
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label="QR code of the link"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={modulesPath(code)} fill="#000000" />
    </svg>
  );
}
