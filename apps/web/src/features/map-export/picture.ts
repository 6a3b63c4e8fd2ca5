import { session } from '../../app/session/session.ts';

/** Dots of an inch: a picture of print quality on the paper it was drawn for. */
const DOTS = 300;
/** Into which a browser divides the same inch. */
const PIXELS = 96;

/** The drawing as pixels. It brings its typeface along: a picture sees nothing of the page around it. */
async function pixelsOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = DOTS / PIXELS;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The name that the server gave its file, with another ending. */
function nameOf(response: Response): string {
  const [, name = 'map'] = /filename="?([^";]+)\.svg/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return `${name}.png`;
}

/** Fetches the drawing and saves it as a picture of print quality. */
export async function downloadPicture(svgAddress: string): Promise<void> {
  const response = await fetch(svgAddress);
  if (response.status === 401) session.expire();
  if (!response.ok) throw new Error(`the drawing was answered by ${response.status}`);
  save(await pixelsOf(await response.blob()), nameOf(response));
}
