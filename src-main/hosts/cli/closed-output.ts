/** Ends quietly where whoever reads the output has seen enough, as in `nabla … | head`. */
export function endIfUnread(error: Error | null): void {
  if (error === null) return;
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
  process.exit();
}
