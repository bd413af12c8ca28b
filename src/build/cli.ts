/** The command line: one verb, one file of `verbs/`. */

/** Runs a verb with its arguments; returns the exit code. */
type Run = (args: readonly string[]) => Promise<number>;

const verbs: Readonly<Record<string, () => Promise<{ readonly run: Run }>>> = {
  build: () => import('./verbs/build'),
  check: () => import('./verbs/check'),
  factcheck: () => import('./verbs/factcheck'),
  publish: () => import('./verbs/publish'),
};

async function main([verb = '', ...args]: readonly string[]): Promise<number> {
  if (!Object.hasOwn(verbs, verb)) {
    console.error(`There is no verb "${verb}". There are: ${Object.keys(verbs).join(', ')}.`);
    return 1;
  }
  const { run } = await (verbs[verb] as (typeof verbs)[string])();
  return run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A mistake in the data never comes here; whoever edits the story is spared the stack all the same.
    console.error(
      `The program failed, and not because of the story: ${error instanceof Error ? error.message : error}`,
    );
    if (process.env.DEBUG) console.error(error);
    process.exitCode = 1;
  },
);
