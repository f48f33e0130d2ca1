import type { Picture, Shape } from './shape.ts';

/** Pixels of the file for each pixel of the picture, as long as no side grows beyond `longest`. */
const sharpness = 2;
const longest = 8192;

/** A picture as a PNG file, in the fonts of the page. @throws Error when the browser makes none. */
export function toPng(picture: Picture): Promise<Blob> {
  const scale = Math.min(sharpness, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(picture.width * scale);
  canvas.height = Math.ceil(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw the PNG on.');
  context.scale(scale, scale);
  context.fillStyle = picture.background;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) paint(context, shape);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`No PNG came of ${canvas.width} × ${canvas.height} pixels.`));
    }, 'image/png'),
  );
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  switch (shape.kind) {
    case 'circle': {
      const circle = new Path2D();
      circle.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      return fillAndStroke(context, circle, shape);
    }
    case 'path':
      return fillAndStroke(context, new Path2D(shape.d), shape);
    case 'text':
      context.font = `${shape.italic ? 'italic ' : ''}${shape.weight} ${shape.size}px ${shape.family}`;
      context.fillStyle = shape.colour;
      context.fillText(shape.text, shape.x, shape.y);
      return;
    case 'glyph': {
      const [left, top, width, height] = shape.viewBox;
      const scale = Math.max(shape.width / width, shape.height / height);
      context.save();
      context.beginPath();
      context.rect(shape.x, shape.y, shape.width, shape.height);
      context.clip();
      context.translate(shape.x - left * scale, shape.y - top * scale);
      context.scale(scale, scale);
      context.fillStyle = shape.colour;
      context.fill(new Path2D(shape.d));
      context.restore();
    }
  }
}

function fillAndStroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  look: { readonly fill?: string; readonly stroke?: string; readonly width?: number },
): void {
  if (look.fill !== undefined) {
    context.fillStyle = look.fill;
    context.fill(path);
  }
  if (look.stroke === undefined || !look.width) return;
  context.strokeStyle = look.stroke;
  context.lineWidth = look.width;
  context.stroke(path);
}
