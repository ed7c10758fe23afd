// Runs test programs once for each change of a mutation report: mutants.mjs REPORT PROGRAM...
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";

const [report, ...programs] = process.argv.slice(2);
const Longest = 60_000;

const changes = Object.entries(JSON.parse(readFileSync(report, "utf8")).files).flatMap(([file, { source, mutants }]) => mutants
  .filter(m => m.status !== "Ignored" && m.status !== "CompileError")
  .map(m => ({ id: m.id, file: file.replace(/^.*\/src\//, ""), line: m.location.start.line, was: source.split("\n")[m.location.start.line - 1].trim(), becomes: m.replacement.replace(/\s+/g, " ") })));

// A change is chosen by its number in this variable; -1 chooses none.
const passes = (program, id) => new Promise(done => {
  const run = spawn(program, ["-noLogo", "-noColor", "-reporter", "quiet", "-stopOnFail"], {
    cwd: dirname(program), stdio: "ignore", env: { ...process.env, TRELLIS_TEST_POSTGRES: "", STRYKER_MUTANT_ID_CONTROL_VAR: "CHANGE", CHANGE: String(id) }, timeout: Longest, killSignal: "SIGKILL",
  });
  run.on("exit", code => done(code === 0));
});

async function survives(id) {
  for (const program of programs)
    if (!await passes(program, id)) return false;
  return true;
}

if (!await survives(-1)) {
  console.error("The tests fail without any change.");
  process.exit(1);
}

const [left, unnoticed] = [[...changes], []];
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  for (let change; (change = left.shift());)
    if (await survives(change.id)) {
      unnoticed.push(change);
      console.log(`${change.file}:${change.line}  ${change.was}  =>  ${change.becomes}`);
    }
}));
console.log(`${changes.length} changes, ${changes.length - unnoticed.length} noticed, ${unnoticed.length} not`);
