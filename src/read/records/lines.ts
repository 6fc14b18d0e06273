/** One line of a file of lines, without its line end; `bytes` absent where it is longer than allowed. */
export interface Line {
  /** 1-based. */
  number: number;
  bytes?: Buffer;
}

const LF = 0x0a;
const CR = 0x0d;

/** Lines of a byte stream one by one, never holding more than one line of at most `limit` bytes. */
export async function* splitLines(chunks: AsyncIterable<Buffer> | Iterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let held = 0;
  const take = (): Line => {
    const line = held > limit ? { number } : { number, bytes: withoutReturn(Buffer.concat(parts)) };
    number++;
    parts = [];
    held = 0;
    return line;
  };
  const hold = (part: Buffer): void => {
    held += part.length;
    if (held <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (held > 0) yield take();
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
}
