/** `1 document`, `3 documents`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Numbers of pages in words: `1, 3 to 5`. */
export function pageRuns(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const page of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === page) last[1] = page;
    else runs.push([page, page]);
  }
  return runs
    .map(([from, until]) =>
      from === until ? `${from}` : until === from + 1 ? `${from}, ${until}` : `${from} to ${until}`,
    )
    .join(', ');
}
