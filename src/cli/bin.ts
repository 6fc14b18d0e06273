#!/usr/bin/env node
import { VERSION } from "../pipeline/version.ts";

// The version is printed before anything else is loaded: shells and editors ask for it often.
const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) process.stdout.write(`${VERSION}\n`);
else await (await import("./main.ts")).main(args);
