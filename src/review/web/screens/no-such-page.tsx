/** What an address shows that names no screen. */
export function NoSuchPage() {
  return (
    <main>
      <h1>There is no such page</h1>
      <a href="#/dashboard">Go to the overview</a>
    </main>
  );
}
