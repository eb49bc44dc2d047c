/** Pixels of a PNG for each px of the picture, so that it is sharp on a slide. */
const PIXEL_RATIO = 2;

/** A picture as the text of an SVG file. */
export function svgText(picture: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}

/**
 * A picture as a PNG file, twice its size in pixels.
 *
 * @throws Error when the browser cannot draw it.
 */
export async function pngOf(picture: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  // Not a blob's address: some browsers count what is drawn from one as foreign, and then give no pixels back.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = PIXEL_RATIO * Number(picture.getAttribute('width'));
  canvas.height = PIXEL_RATIO * Number(picture.getAttribute('height'));
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`a picture of ${canvas.width} × ${canvas.height} pixels cannot be encoded here`);
  return blob;
}
