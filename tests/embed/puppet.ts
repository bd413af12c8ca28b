/** What the frame puppet.html offers: it says a message to its loader, and keeps what it heard. */
export interface Puppet {
  readonly say: (message: unknown) => void;
  readonly heard: readonly {
    readonly type: string;
    readonly seen?: number;
    readonly y?: number;
    readonly as?: string;
  }[];
}
