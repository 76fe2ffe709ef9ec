import type { Faces } from "./faces.ts";

const SIZE = 88;

/** Pictures that are on screen already, as data URIs: printing waits for none. */
export function loadedPictures(faces: Faces): (address: string) => string | null {
  const cards = new Map([...document.querySelectorAll<HTMLImageElement>("[data-person] img")].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).map((image) => [image.getAttribute("src"), image]));
  return (address) => {
    const face = faces.get(address);
    if (face) return face.toDataURL();
    const image = cards.get(address);
    return image ? copyOf(image) : null;
  };
}

function copyOf(image: HTMLImageElement): string | null {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [SIZE, SIZE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, SIZE, SIZE);
  return canvas.toDataURL("image/jpeg", 0.85);
}
