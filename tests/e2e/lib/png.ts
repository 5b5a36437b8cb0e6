import { inflateSync } from "node:zlib";

/** Shape: rows from the top, each `width` pixels of red, green, blue, one byte each. */
export interface Picture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

// Source: PNG specification, "Filter type 4: Paeth".
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Reads what browsers write as a screenshot: 8 bits a channel, RGB or RGBA, not interlaced. */
export function decodePng(bytes: Uint8Array): Picture {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, depth, colour, interlaced] = [
    view.readUInt32BE(16),
    view.readUInt32BE(20),
    view[24],
    view[25],
    view[28],
  ];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) throw new Error("an unusual PNG");
  const channels = colour === 6 ? 4 : 3;

  const parts: Buffer[] = [];
  for (let at = 8; at < view.length; ) {
    const size = view.readUInt32BE(at);
    if (view.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(view.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));

  const stride = width * channels;
  let before = new Uint8Array(stride);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    const row = new Uint8Array(stride);
    for (let x = 0; x < stride; x++) {
      const left = row[x - channels] ?? 0;
      const up = before[x] ?? 0;
      const corner = before[x - channels] ?? 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      row[x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
    for (let x = 0; x < width; x++) {
      rgb.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 3);
    }
    before = row;
  }
  return { width, height, rgb };
}

/** For each pixel 1 where the pictures differ visibly, 0 elsewhere. */
export function difference(a: Picture, b: Picture): Uint8Array {
  if (a.width !== b.width || a.height !== b.height) throw new Error("the pictures have different sizes");
  const differs = new Uint8Array(a.width * a.height);
  for (let pixel = 0; pixel < differs.length; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const at = pixel * 3 + channel;
      if (Math.abs((a.rgb[at] ?? 0) - (b.rgb[at] ?? 0)) > 24) differs[pixel] = 1;
    }
  }
  return differs;
}
