/** Every sentence an editor of the data file may read: what is wrong, where, and what to do. */

export * from './problems/commands';
export * from './problems/figures';
export * from './problems/file';
export type { Message } from './problems/message';
export * from './problems/pictures';
export * from './problems/prose';
export * from './problems/punctuation';
export * from './problems/rules';
export * from './problems/shape';
export * from './problems/sources';
export * from './problems/story';
