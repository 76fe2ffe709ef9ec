/**
 * Reads the bytes of an answer; null as soon as there are more than `mostBytes`, whatever Content-Length says. Bytes are counted after
 * decompression, so a small answer that unpacks to gigabytes isn't read to its end.
 */
export async function readBody({ headers, body }: Response, mostBytes: number): Promise<Uint8Array | null> {
  if (body === null) return new Uint8Array();
  if (Number(headers.get("content-length")) > mostBytes) {
    await body.cancel();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream, and with it the connection.
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
