/** `1 document`, `3 documents`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Pages that follow each other, as the first and the last one of each run; in order, whatever the order given. */
export function runsOf(pages: readonly number[]): (readonly [from: number, until: number])[] {
  const runs: [number, number][] = [];
  for (const page of [...new Set(pages)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === page) last[1] = page;
    else runs.push([page, page]);
  }
  return runs;
}

/** Numbers of pages in words: `1, 3 to 5`. */
export function pageRuns(pages: readonly number[]): string {
  return runsOf(pages)
    .map(([from, until]) =>
      from === until ? `${from}` : until === from + 1 ? `${from}, ${until}` : `${from} to ${until}`,
    )
    .join(', ');
}
