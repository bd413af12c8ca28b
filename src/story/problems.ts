/** Every sentence an editor of the data file may read: what is wrong, where, and what to do. */

export * from './problems/file';
export type { Message } from './problems/message';
export * from './problems/shape';
