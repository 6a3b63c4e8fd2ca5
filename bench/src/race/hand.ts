/** What somebody did with keyboard and pointer. */
export interface Done {
  /** Keys; one that is held for another, as in Control S, counts with it as one. */
  readonly keys: number;
  readonly clicks: number;
}

/** The one hand that moves a program: whatever is pressed and clicked goes through it and is counted. */
export interface Hand<Place> {
  readonly press: (key: string) => Promise<void>;
  readonly click: (place: Place) => Promise<void>;
  /** A figure, and Enter after it. */
  readonly enter: (figure: number) => Promise<void>;
  /** What was done since it was asked last. */
  readonly done: () => Done;
}

export function createHand<Place>(
  press: (key: string) => Promise<void>,
  click: (place: Place) => Promise<void>,
): Hand<Place> {
  let [keys, clicks] = [0, 0];
  const hand: Hand<Place> = {
    async press(key) {
      keys += 1;
      await press(key);
    },
    async click(place) {
      clicks += 1;
      await click(place);
    },
    async enter(figure) {
      for (const key of [...String(figure), 'Enter']) await hand.press(key);
    },
    done() {
      const made = { keys, clicks };
      [keys, clicks] = [0, 0];
      return made;
    },
  };
  return hand;
}
