/**
 * Passes chunks of UTF-8 through as they are; a stream that begins with a UTF-16 byte order mark is turned into UTF-8 first, since its
 * line ends are two bytes wide. At most `limit` bytes of UTF-16 are held.
 */
export async function* utf16Lines(chunks: AsyncIterable<Buffer> | Iterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let first = true;
  let seen = 0;
  for await (const chunk of chunks) {
    if (first) decoder = wideDecoder(chunk);
    first = false;
    seen += chunk.length;
    if (decoder === undefined) yield chunk;
    else if (seen <= limit) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

function wideDecoder(start: Buffer): InstanceType<typeof TextDecoder> | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le");
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder("utf-16be");
  return undefined;
}
