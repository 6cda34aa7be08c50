/** Above screen resolution, so that names can be read in print. Browsers refuse larger images. */
const SCALE = 2;
const MAX_PIXELS = 8000;

/** Renders a drawing as a PNG file. @throws if the browser cannot draw it */
export async function renderPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SCALE, MAX_PIXELS / image.width, MAX_PIXELS / image.height);
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width * scale, height: image.height * scale });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (!blob) throw new Error('The image is too large for this browser.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Downloads a file. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address)); // the browser has the file by then
}
