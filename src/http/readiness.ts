/** Whether a server takes requests, from its start to its end. */
export interface Readiness {
  /** From now on `/ready` says that the server stops. Requests are answered as before. */
  leave(): void;
  /** From now on requests are refused, except those about the server's health. */
  refuse(): void;
  isLeaving(): boolean;
  isRefusing(): boolean;
}

export function createReadiness(): Readiness {
  let [isLeaving, isRefusing] = [false, false];
  return {
    leave() {
      isLeaving = true;
    },
    refuse() {
      isLeaving = true;
      isRefusing = true;
    },
    isLeaving: () => isLeaving,
    isRefusing: () => isRefusing,
  };
}
