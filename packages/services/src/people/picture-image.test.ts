import { setImmediate as nextTurn } from "node:timers/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { makePictureImage } from "./picture-image.ts";
import { headerOnly } from "./picture-testing.ts";

const square = (side: number) => sharp({ create: { width: side, height: side, channels: 3, background: "#336699" } });
const make = (bytes: Uint8Array, organizationId = "a") => makePictureImage(organizationId, bytes);

test("security H3: more than 25 megapixels are refused by the header alone", async () => {
  expect(await make(headerOnly(5_001, 5_000))).toBe("too-large");
  expect(await make(headerOnly(1_000, 25_001))).toBe("too-large");
  // Within the limit it is decoded, and found to be cut off.
  expect(await make(headerOnly(5_000, 5_000))).toBe("not-an-image");
});

test("security H3: formats that decode to more bytes may have fewer pixels", async () => {
  const tall = { create: { width: 1, height: 1, channels: 4, background: "#33669980" } } as const;
  const deep = await sharp(tall).resize(3_600, 3_600, { kernel: "nearest" }).toColourspace("rgb16").png({ compressionLevel: 1 }).toBuffer();
  expect(await make(deep)).toBe("too-large");
});

test("security H3: pictures are decoded one at a time, across organizations", async () => {
  const bytes = await square(1_200).png({ progressive: true }).toBuffer();
  let done = false;
  const made = Promise.all(Array.from({ length: 8 }, (_, at) => make(bytes, `organization ${at % 3}`))).finally(() => (done = true));
  // Each by itself: one that moves from the queue into work while both are read would count as two.
  const most = { queue: 0, process: 0 };
  while (!done) {
    const { queue, process } = sharp.counters();
    most.queue = Math.max(most.queue, queue);
    most.process = Math.max(most.process, process);
    await nextTurn();
  }
  expect((await made).every((image) => typeof image === "object")).toBe(true);
  expect([most.process, most.queue <= 1]).toEqual([1, true]);
});
