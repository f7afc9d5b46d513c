/** Longest wait for what is under way, milliseconds; whatever is not stored by then is done again by the next run. */
const patience = 20_000;

/**
 * Runs an action that Ctrl-C (SIGINT) or SIGTERM can end in good order: the first one lets what is under way be
 * stored, a second one ends at once.
 */
export async function interruptible<Result>(
  action: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write('\nStopping: storing what is under way. Press Ctrl-C again to end at once.\n');
    controller.abort();
    setTimeout(() => process.exit(130), patience).unref();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await action(controller.signal);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
