import { pictureImage } from "@treeline/personio-emulator/portrait";

const FACES = 96;
/** As large as an export has them. */
const SIZE = 96;

/** Portraits as JPEG. */
export function faces(): Promise<Uint8Array[]> {
  return Promise.all(Array.from({ length: FACES }, async (_, at) => {
    const { bytes } = await pictureImage({ kind: "drawn", seed: `face ${at}`, hair: at % 2 === 0 ? "long" : "short", format: "jpeg" }, SIZE);
    return bytes;
  }));
}
