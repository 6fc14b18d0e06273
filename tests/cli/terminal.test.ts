import { describe, expect, it } from "vitest";
import { escapeControls } from "../../src/cli/escape.ts";
import { errorText, exitCodeOf } from "../../src/cli/fail.ts";
import { progressLine } from "../../src/cli/progress.ts";
import { InputError, UsageError } from "../../src/errors.ts";

describe("text of others on a terminal", () => {
  it.each([
    ["an escape sequence", "a\u001b[31mred", "a\\u{1b}[31mred"],
    ["a carriage return", "safe\rEVIL", "safe\\u{d}EVIL"],
    ["a C1 control", "a\u009b2J", "a\\u{9b}2J"],
    ["a bidi override", "abc\u202Etxt", "abc\\u{202e}txt"],
    ["half a character", "a\uD800", "a\\u{d800}"],
    ["a line feed", "a\nb", "a\\u{a}b"],
  ])("has %s escaped", (_, text, expected) => {
    expect(escapeControls(text)).toBe(expected);
  });
  it("keeps other scripts and, where lines are wanted, line feeds", () => {
    expect(escapeControls("日本 é 🕊")).toBe("日本 é 🕊");
    expect(escapeControls("a\n\tb", true)).toBe("a\n\tb");
  });
});

describe("an error", () => {
  it("says what, where and what to do", () => {
    const error = new InputError("x-y", "the file is cut", {
      where: { file: "a\u001b.txt", line: 3, release: "r", offset: 9 },
      todo: "Get it again.",
    });
    expect(errorText(error)).toBe(
      "communique: the file is cut [x-y]\n  where: a\\u{1b}.txt:3, release r, character 9\n  what to do: Get it again.\n",
    );
  });
  it("has the exit code of its kind; one that nobody meant has 70", () => {
    expect(exitCodeOf(new UsageError("a", "b", "c"))).toBe(2);
    expect(exitCodeOf(new InputError("a", "b", { todo: "c" }))).toBe(4);
    expect(exitCodeOf(new TypeError("x"))).toBe(70);
    expect(errorText(new TypeError("x"))).toContain("internal error");
  });
});

describe("the progress line", () => {
  it("has a bar, count, rate and time left", () => {
    expect(progressLine(50, 200, "some-release", 10)).toBe("[######..................] 50/200, 5/s, 30 s left  some-release");
  });
  it("fits 79 columns and escapes labels", () => {
    expect(progressLine(1446, 1446, `${"x".repeat(200)}`, 1).length).toBeLessThanOrEqual(79);
    expect(progressLine(1, 2, "a\u001b[2J", 1)).not.toContain("\u001b");
  });
});
