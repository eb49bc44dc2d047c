/**
 * How long a device that fails is given to say that it is lost, ms. What was pending rejects first, and the order is not
 * promised: Firefox says so 75 to 91 ms later.
 */
export const LOSS_PATIENCE_MS = 500;

/**
 * Whether a device turns out to be lost.
 *
 * @param lost settles when the device is lost, and never while it lives.
 */
export function turnsOutLost(lost: Promise<unknown>, patienceMs = LOSS_PATIENCE_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs, false);
    void lost.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
