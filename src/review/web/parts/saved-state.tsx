/** Whether everything that was decided is stored. */
export function SavedState() {
  return null;
}
